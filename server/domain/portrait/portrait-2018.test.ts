import type { Portrait, PortraitAnswer, PortraitQuestion } from '#protocol/feedback.js';
import { PORTRAIT, PORTRAIT_QUESTIONS } from '#protocol/feedback.js';
import { portraitLines } from '#protocol/portrait-lines.js';
import { describe, expect, it } from 'vitest';

import { publishYear } from '../reports/publish-year.js';
import { seededRandom } from '../seeded.js';
import type { FeedbackCounts } from './feedback-counts.js';
import { addFeedback, countPortraits, noFeedback } from './feedback-counts.js';

const PORTRAITS = 10_000;
const BRUSSELS = PORTRAIT.residence.slice(0, 19);

/** The margins of 2018 (domain.md, definitions for statistics); what that does not name is made up. */
const MARGINS: { readonly [Q in PortraitQuestion]: Partial<Record<PortraitAnswer<Q>, number>> } = {
  gender: { woman: 5320, man: 4680 },
  age: {
    'under-18': 100,
    '18-24': 1540,
    '25-29': 1500,
    '30-49': 4860,
    '50-64': 1800,
    '65-more': 200,
  },
  residence: {
    ...Object.fromEntries(BRUSSELS.map((commune, at) => [commune, at === 0 ? 492 : 491])),
    flanders: 300,
    wallonia: 350,
    abroad: 20,
  },
  language: { french: 9060, dutch: 500, german: 20, english: 200, arabic: 120, other: 100 },
  status: {
    'jobseeker-under-12': 4740,
    'jobseeker-12-more': 3210,
    worker: 1000,
    student: 600,
    other: 450,
  },
  diploma: {
    none: 500,
    primary: 600,
    'lower-secondary': 1350,
    'upper-secondary': 2030,
    bachelor: 1100,
    master: 900,
    'foreign-without-equivalence': 3120,
    other: 400,
  },
  reason: {
    'own-initiative': 4970,
    'employment-service': 3000,
    'training-body': 700,
    school: 330,
    cpas: 600,
    other: 400,
  },
  firstVisit: { yes: 7250, no: 2750 },
};

describe('the portrait of 2018', () => {
  const random = seededRandom(2018);
  const months = monthsOf(portraitsOf2018(random), random);
  const published = publishYear({
    year: 2018,
    days: [],
    months: new Map([...months].map(([month, feedback]) => [month, { feedback }])),
    missing: [],
    today: '2019-01-05',
    threshold: 5,
  });
  const lines = portraitLines(published.get('2018')?.portrait ?? {});
  const percent = (table: string, answer: string) =>
    lines.find((line) => line.table === table && line.answer === answer)?.percent;

  it.each([
    ['gender', 'woman', 53.2],
    ['age', '30-49', 48.6],
    ['region', 'brussels-region', 93.3],
    ['language', 'french', 90.6],
    ['status', 'jobseeker', 79.5],
    ['status', 'jobseeker-under-12', 47.4],
    ['status', 'jobseeker-12-more', 32.1],
    ['diploma', 'foreign-without-equivalence', 31.2],
    ['diploma', 'upper-secondary', 20.3],
    ['diploma', 'lower-secondary', 13.5],
    ['reason', 'own-initiative', 49.7],
    ['firstVisit', 'yes', 72.5],
  ])('says %s %s: %f %%', (table, answer, share) => {
    expect(percent(table, answer)).toBe(share);
  });

  it('counts all who gave one', () => {
    expect(published.get('2018')?.portrait?.gender?.total).toBe(PORTRAITS);
  });
});

/** As many of each answer as the margins say, each question drawn by itself. */
function portraitsOf2018(random: () => number): readonly Portrait[] {
  const answers = PORTRAIT_QUESTIONS.map((question) => {
    const all = Object.entries(MARGINS[question]).flatMap(([answer, count]) =>
      Array.from({ length: count }, () => answer),
    );
    expect(all).toHaveLength(PORTRAITS);
    return shuffled(all, random);
  });
  return Array.from(
    { length: PORTRAITS },
    (_, person) =>
      Object.fromEntries(
        PORTRAIT_QUESTIONS.map((question, at) => [question, answers[at]?.[person]]),
      ) as Portrait, // the answers are those of each question's own table
  );
}

function monthsOf(
  portraits: readonly Portrait[],
  random: () => number,
): ReadonlyMap<string, FeedbackCounts> {
  const months = new Map<string, FeedbackCounts>();
  for (const portrait of portraits) {
    const month = `2018-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}`;
    const before = months.get(month) ?? noFeedback;
    months.set(month, addFeedback(before, countPortraits([portrait])));
  }
  return months;
}

function shuffled<T>(values: readonly T[], random: () => number): T[] {
  return values
    .map((value) => ({ value, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
