import { expect, it } from 'vitest';

import { answeredIn, portraitLines } from './portrait-lines.js';
import type { ReportCount } from './reports.js';

const firstVisit = (
  yes: ReportCount,
  no: ReportCount,
  skipped: ReportCount,
  total: ReportCount,
) => ({
  firstVisit: { total, cells: { yes, no, skipped } },
});
const shares = (portrait: Parameters<typeof portraitLines>[0]) =>
  portraitLines(portrait).map(({ answer, percent }) => [answer, percent]);

it('takes shares of those who answered, and leaves out who skipped', () => {
  expect(shares(firstVisit(30, 10, 60, 100))).toEqual([
    ['yes', 75],
    ['no', 25],
  ]);
});

it('rounds half up', () => {
  expect(shares(firstVisit(49, 351, 0, 400))).toEqual([
    ['yes', 12.3],
    ['no', 87.8],
  ]);
});

it.each<[string, ReturnType<typeof firstVisit>, (number | null)[]]>([
  ['of a count that is withheld says none', firstVisit(null, 10, 60, 100), [null, 25]],
  ['of a least count says none', firstVisit({ atLeast: 30 }, 10, 60, 100), [null, 25]],
  ['adds the answers up where the total is withheld', firstVisit(30, 10, 60, null), [75, 25]],
  ['adds them up where who skipped is withheld', firstVisit(30, 10, null, 100), [75, 25]],
  [
    'says none where it is not known how many answered',
    firstVisit(30, null, null, 100),
    [null, null],
  ],
  ['says none where nobody answered', firstVisit(0, 0, 7, 7), [null, null]],
])('%s', (_name, portrait, percents) => {
  expect(portraitLines(portrait).map(({ percent }) => percent)).toEqual(percents);
});

it('adds jobseekers up, of counts and not of shares, where both are shown', () => {
  const status = (long: ReportCount) => ({
    status: {
      total: 800,
      cells: {
        'jobseeker-under-12': 379,
        'jobseeker-12-more': long,
        worker: 100,
        student: 64,
        other: 0,
        skipped: 0,
      },
    },
  });
  const [jobseeker, ...others] = portraitLines(status(257));
  expect(jobseeker).toEqual({
    table: 'status',
    answer: 'jobseeker',
    of: ['jobseeker-under-12', 'jobseeker-12-more'],
    count: 636,
    percent: 79.5,
  });
  expect(others.map(({ answer }) => answer)).not.toContain('skipped');
  expect(portraitLines(status(null))[0]).toMatchObject({ count: { atLeast: 379 }, percent: null });
});

it('knows how many answered', () => {
  expect(answeredIn(firstVisit(30, 10, 60, 100).firstVisit)).toBe(40);
});
