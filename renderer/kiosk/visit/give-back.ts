import type { Live } from '../../shared/live/live.js';

/**
 * Takes a number out of the queue that nobody is there to hear: its visit ended while it was on its
 * way. The ticket's own secret gives the right to, and says whether there is a ticket at all; the
 * connection is closed, and the secret forgotten, as soon as that is settled.
 */
export function giveBack(
  live: Pick<Live<'phone'>, 'getState' | 'subscribe' | 'send' | 'close'>,
): void {
  let leaving = false;
  const stop = live.subscribe(look);
  look();

  function look(): void {
    const state = live.getState();
    // An unknown ticket: the number was never given.
    if (state.status === 'refused') return done();
    if (state.status !== 'live' || leaving) return;
    const { status } = state.view;
    if (status === 'closed' || status === 'serving') return done();
    leaving = true;
    void leave();
  }

  async function leave(): Promise<void> {
    await live.send('leave-queue', {});
    done();
  }

  function done(): void {
    stop();
    live.close();
  }
}
