import { expect, it } from 'vitest';

import { detailWords } from './detail-words.js';

const KNOWN = [
  'islands',
  'rota',
  'advisor',
  'inactive',
  'approved',
  'offers-forem',
  'xlsx',
  'removed',
];
const say = {
  word: (word: string) => (KNOWN.includes(word) ? `<${word}>` : undefined),
  day: (date: string) => `<${date}>`,
  programme: (activities: number, sessions: number) => `<${activities}, ${sessions}>`,
  period: (id: string) => (/^\d{4}-[HB]\d$/.test(id) ? `<${id}>` : undefined),
  days: (from: string, to: string) => `<${from}–${to}>`,
};

it.each([
  [{ what: 'settings-changed', detail: 'islands, rota' }, '<islands>; <rota>'],
  [{ what: 'settings-changed', detail: 'gone, islands' }, 'gone; <islands>'],
  [{ what: 'staff-changed', detail: 'B07: advisor, planner' }, 'B07 · <advisor>, planner'],
  [{ what: 'staff-changed', detail: 'advisor: inactive' }, 'advisor · <inactive>'],
  [{ what: 'device-changed', detail: 'approved: islands: 2' }, 'islands: 2 · <approved>'],
  [{ what: 'device-changed', detail: 'approved' }, 'approved'],
  [{ what: 'jobs-imported', detail: 'offers-forem' }, '<offers-forem>'],
  [{ what: 'figures-exported', detail: '2031-H1 xlsx' }, '<2031-H1> · <xlsx>'],
  [{ what: 'figures-exported', detail: '2031-B1 odt' }, '<2031-B1> · odt'],
  [
    { what: 'figures-exported', detail: '2031-03-02 2031-03-09 csv' },
    '<2031-03-02–2031-03-09> · csv',
  ],
  [{ what: 'figures-exported', detail: 'all xlsx' }, 'all xlsx'],
  [{ what: 'figures-exported', detail: '2031-H1' }, '2031-H1'],
  [{ what: 'figures-imported', detail: '2022 2023' }, '2022, 2023'],
  [{ what: 'figures-imported', detail: 'removed: 2022' }, '2022 · <removed>'],
  [{ what: 'programme-imported', detail: '2 + 14' }, '<2, 14>'],
  [{ what: 'backup-checked', detail: '2031-03-09' }, '<2031-03-09>'],
  [{ what: 'backup-made', detail: 'whole' }, 'whole'],
  [{ what: 'day-closed' }, ''],
] as const)('%j is said %j', (entry, said) => {
  expect(detailWords(entry, say)).toBe(said);
});
