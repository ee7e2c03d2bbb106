import type { PublishedPeriod, PublishedTable } from '#protocol/reports.js';

type Portrait = NonNullable<PublishedPeriod['portrait']>;

/** Of 10,000 portraits, as the centre told of its visitors of 2018 (domain.md); what it did not tell is invented. */
const OF_2018 = {
  gender: { woman: 5320, man: 4600, other: 80 },
  age: {
    'under-18': 250,
    '18-24': 1380,
    '25-29': 1410,
    '30-49': 4860,
    '50-64': 1900,
    '65-more': 200,
  },
  language: { french: 9060, dutch: 310, german: 20, english: 330, arabic: 180, other: 100 },
  status: {
    'jobseeker-under-12': 4740,
    'jobseeker-12-more': 3210,
    worker: 1150,
    student: 520,
    other: 380,
  },
  diploma: {
    none: 620,
    primary: 510,
    'lower-secondary': 1350,
    'upper-secondary': 2030,
    bachelor: 1080,
    master: 890,
    'foreign-without-equivalence': 3120,
    other: 400,
  },
  reason: {
    'own-initiative': 4970,
    'employment-service': 2800,
    'training-body': 900,
    school: 330,
    cpas: 700,
    other: 300,
  },
  firstVisit: { yes: 7250, no: 2750 },
  region: { 'brussels-region': 9330, flanders: 470, wallonia: 200, abroad: 0 },
} as const;

/** @param change.skipped how many more passed each question; `hidden`: no share of age is published */
export function examplePortrait(
  change: { readonly skipped?: number; readonly hidden?: boolean } = {},
): Portrait {
  const { skipped = 0, hidden = false } = change;
  const table = (cells: Readonly<Record<string, number>>): PublishedTable => ({
    total: Object.values(cells).reduce((sum, count) => sum + count, skipped),
    cells: { ...cells, skipped },
  });
  const { age, ...others } = OF_2018;
  return {
    ...Object.fromEntries(Object.entries(others).map(([id, cells]) => [id, table(cells)])),
    age: hidden ? { total: null, cells: { ...age, '30-49': null, '65-more': null } } : table(age),
  };
}
