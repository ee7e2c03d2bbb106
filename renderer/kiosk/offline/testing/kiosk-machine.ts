import type { TicketKeys } from '#protocol/ticket-keys.js';

import { createLive } from '../../../shared/live/connection.js';
import { createKioskDesk } from '../kiosk-desk.js';
import type { KioskDesk } from '../kiosk-desk.js';
import type { KeptStore } from '../kept-store.js';
import { memoryDisk } from './memory-store.js';
import { Network } from './network.js';
import type { FarEnd } from './network.js';
import type { Timers } from './timers.js';

/** One page of a kiosk, from its loading to its end. */
export interface Page {
  readonly desk: KioskDesk;
  /** It is gone from one moment to the next, with all that it was about to do. */
  end(): void;
}

/** A kiosk as a machine: its disk and its cable stay, its pages come and go. */
export class KioskMachine {
  readonly disk = memoryDisk();
  readonly network: Network;
  /** This machine's clock minus the server's, ms. */
  wallOff = 0;
  /** How long the disk takes for anything, ms. */
  diskTakes = 0;
  /** How many tickets were noted as shown on pages that ended before they heard that it was noted. */
  notedOnly = 0;
  #ids = 0;

  constructor(
    readonly name: string,
    private readonly timers: Timers,
    private readonly server: FarEnd,
  ) {
    this.network = new Network(name, timers, server);
  }

  openPage(): Page {
    const { timers, server } = this;
    const began = timers.elapsed();
    let alive = true;
    let noting = 0;
    const after: Timers['after'] = (ms, then) => timers.after(ms, () => alive && then());
    const wall = () => server.now() + this.wallOff;
    const newId = () => `${this.name}-command-${String((this.#ids += 1)).padStart(6, '0')}`;
    const wire = this.network.wire(after);
    const live = createLive<'kiosk'>(wire, {
      newId,
      now: wall,
      steady: () => timers.elapsed() - began,
      later: (ms, then) => void after(ms, then),
      random: () => 0.5,
    });
    const desk = createKioskDesk(live, {
      store: untilEnd(
        this.disk.open(),
        () => alive,
        () => this.#diskDone(after),
        (more) => (noting += more),
      ),
      version: '1.2.3',
      wall,
      after,
      newKeys: () => this.#newKeys(),
      newCommandId: newId,
    });
    desk.start();
    return {
      desk,
      end: () => {
        if (alive) this.notedOnly += noting;
        alive = false;
        wire.die();
      },
    };
  }

  #diskDone(after: Timers['after']): Promise<void> {
    if (this.diskTakes === 0) return Promise.resolve();
    return new Promise((done) => {
      after(this.diskTakes, done);
    });
  }

  #newKeys(): TicketKeys {
    this.#ids += 1;
    const secret = `${this.name}-secret-${String(this.#ids)}`.padEnd(22, 'x').slice(0, 22);
    return { secret, shortCode: 'ACDEFG' };
  }
}

/** A page that has ended hears nothing any more; what it had begun is done or not done. */
function untilEnd(
  store: KeptStore,
  isAlive: () => boolean,
  afterAWhile: () => Promise<void>,
  noting: (more: number) => void,
): KeptStore {
  const never = () => new Promise<never>(() => {});
  async function heard<T>(done: () => Promise<T>): Promise<T> {
    if (!isAlive()) return never();
    try {
      const result = await done();
      await afterAWhile();
      return isAlive() ? result : await never();
    } catch (error) {
      if (isAlive()) throw error;
      return never();
    }
  }
  return {
    read: () => heard(() => store.read()),
    async change(step) {
      let noted = 0;
      const result = await heard(async () => {
        const done = await store.change((before) => {
          const after = step(before);
          noted = Math.max(0, before.asked.length - after.kept.asked.length);
          return after;
        });
        noting(noted);
        return done;
      });
      noting(-noted);
      return result;
    },
    readView: () => heard(() => store.readView()),
    keepView: (view) => heard(() => store.keepView(view)),
  };
}
