import { expect, it } from 'vitest';

import { createPortraitCross } from './portrait-cross.js';

const asked = { rows: 'gender', columns: 'firstVisit' } as const;
const REFUSED = { ok: false, refusal: { code: 'no-such-day' } };

function crossOn(today: string) {
  const askedFor: string[] = [];
  const cross = createPortraitCross({
    keeper: {
      recordsOfMonth: async (month) => {
        askedFor.push(month);
        if (month === '2026-02') return undefined;
        return {
          portraits: Array.from(
            { length: 12 },
            () => ({ gender: 'man', firstVisit: 'yes' }) as const,
          ),
          mixed: [],
        };
      },
    },
    clock: { now: () => Date.parse(`${today}T10:00:00Z`) },
    timeZone: () => 'Europe/Brussels',
    threshold: () => 5,
    margins: async () => ({
      gender: { total: 12, cells: { woman: 0, man: 12, other: 0, skipped: 0 } },
      firstVisit: { total: 12, cells: { yes: 12, no: 0, skipped: 0 } },
    }),
  });
  return { cross, askedFor };
}

it('is told of a month that is over', async () => {
  const { cross } = crossOn('2026-04-01');
  const answer = await cross({ ...asked, month: '2026-03' });
  expect(answer.ok && answer.value.cells[1]).toEqual([12, 0, 0]);
});

it('is refused while the month runs, on its last day too', async () => {
  const { cross, askedFor } = crossOn('2026-03-31');
  expect(await cross({ ...asked, month: '2026-03' })).toEqual(REFUSED);
  expect(askedFor).toEqual([]);
});

it('is refused once only counts are left', async () => {
  const { cross } = crossOn('2026-04-10');
  expect(await cross({ ...asked, month: '2026-02' })).toEqual(REFUSED);
});
