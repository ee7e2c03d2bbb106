import { newTicketKeys } from '#protocol/ticket-keys.js';
import type { WaitingCounts } from '#protocol/views.js';

import type { PlannedVisitor } from '../day-file.js';
import { DemoLink, freshBytes } from './link.js';
import type { DemoRun } from './run.js';
import { pause } from './run.js';

/** Nobody comes while so many wait: the demonstration stays readable whatever else happens to it. */
export const MOST_WAITING = 25;
/** Who would have come while the server was away, real ms, does not come all at once afterwards. */
const TOO_LATE = 5_000;

/** The visitors of the day file, arriving at the kiosk or, those with priority, at the desk. */
export class DemoVisitors {
  constructor(
    private readonly run: DemoRun,
    private readonly visitors: readonly PlannedVisitor[],
    private readonly kiosk: DemoLink<'kiosk'>,
    private readonly desk: DemoLink<'steward'>,
  ) {}

  /** Plays the file again and again until the demonstration stops, then throws its abort. */
  async arrive(): Promise<never> {
    const { clock, signal, log } = this.run;
    for (let round = 0; ; round += 1) {
      log(`day file begins, round ${round + 1}`);
      await pause(clock.until(round, 0), signal);
      for (const visitor of this.visitors) {
        const wait = clock.until(round, visitor.arrival);
        if (wait < -TOO_LATE) continue;
        await pause(wait, signal);
        if (this.room() && clock.themesIn(visitor.language).includes(visitor.theme)) {
          await this.takeTicket(visitor);
        }
      }
      await pause(clock.until(round + 1, clock.opens), signal);
    }
  }

  private room(): boolean {
    const { view } = this.kiosk;
    return view?.day === 'open' && waitingIn(view.waiting) < MOST_WAITING;
  }

  private async takeTicket(visitor: PlannedVisitor): Promise<void> {
    const { secret, shortCode } = newTicketKeys(freshBytes);
    const { theme, language } = visitor;
    const where = visitor.priority ? this.desk : this.kiosk;
    const taken = await where.send('take-ticket', { theme, language, secret, shortCode });
    if (!taken.ok) return this.run.log(`a visitor got no ticket: ${taken.refusal.code}`);
    const { ticketId } = taken.value;
    this.run.guests.set(ticketId, visitor);
    if (visitor.priority) await this.desk.send('set-priority', { ticketId, priority: true });
    if (visitor.outcome === 'left') void this.leaveByPhone(secret);
  }

  /** Ends with the ticket: a phone that is refused or has left is not followed any more. */
  private async leaveByPhone(secret: string): Promise<void> {
    const phoneOff = new AbortController();
    const signal = AbortSignal.any([this.run.signal, phoneOff.signal]);
    let asked = false;
    const phone = new DemoLink<'phone'>(this.run.url, signal, () => {
      if (asked) phoneOff.abort();
      asked = true;
      return Promise.resolve({ audience: 'phone', secret });
    });
    const lives = phone.run().catch(() => undefined);
    try {
      await pause(this.run.pace.patience(), signal);
      if (phone.view?.status === 'waiting') await phone.send('leave-queue', {});
    } catch {
      // The demonstration or the ticket ended first.
    }
    phoneOff.abort();
    await lives;
  }
}

function waitingIn(counts: WaitingCounts): number {
  return Object.values(counts)
    .flatMap((byLanguage) => Object.values(byLanguage))
    .reduce((sum, count) => sum + count, 0);
}
