import { giveNumber, nothingKept, takeLease } from '../kept.js';
import type { Kept } from '../kept.js';
import type { KeptStore } from '../kept-store.js';
import { kioskView } from './kiosk-view.js';

/** What every store must do, without a test runner, so that a browser can run it too. */
export interface KeptStoreCase {
  readonly name: string;
  /** @param open another page of the same machine. @throws where the store does something else */
  run(open: () => KeptStore): Promise<void>;
}

const LEASE = { date: '2026-03-02', until: 100, numbers: [{ from: 501, to: 520 }] };
const MOMENT = { date: '2026-03-02', now: 50 };

const lease = (kept: Kept) => takeLease(kept, LEASE, kept.given);
const give = (id: string) => (kept: Kept) =>
  giveNumber(
    kept,
    {
      commandId: id,
      theme: 'work',
      language: 'fr',
      secretHash: id,
      shortCode: 'ACDEFG',
      takenAt: 50,
    },
    MOMENT,
  );

export const keptStoreCases: readonly KeptStoreCase[] = [
  {
    name: 'is empty at first',
    async run(open) {
      const store = open();
      same(await store.read(), nothingKept);
      same(await store.readView(), undefined);
    },
  },
  {
    name: 'keeps what was changed for the next page',
    async run(open) {
      await open().change(lease);
      const number = await open().change(give('a'));
      same(number, 501);
      const kept = await open().read();
      same(kept.lease?.numbers, [{ from: 502, to: 520 }]);
      same(
        kept.outbox.map(({ delivery }) => delivery.number),
        [501],
      );
    },
  },
  {
    name: 'gives two pages that ask at once two numbers',
    async run(open) {
      const [one, other] = [open(), open()];
      await one.change(lease);
      const given = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 === 0 ? one : other).change(give(`c${index}`)),
        ),
      );
      same(new Set(given).size, 20);
      same(await other.change(give('one more')), undefined);
      same((await open().read()).outbox.length, 20);
    },
  },
  {
    name: 'keeps the last view apart from the rest',
    async run(open) {
      const store = open();
      await store.keepView(kioskView('closed'));
      await store.keepView(kioskView('open'));
      same(await open().readView(), kioskView('open'));
      same(await store.read(), nothingKept);
    },
  },
];

function same(found: unknown, wanted: unknown): void {
  const [a, b] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`found ${a}, wanted ${b}`);
}
