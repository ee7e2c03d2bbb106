import { expect, it } from 'vitest';

import type { Live } from '../../../shared/live/live.js';
import { exampleProgramme, exampleSession } from '../testing/example-programme.js';
import { askNewest, lookedThrough } from './newest.js';

const TODAY = '2026-03-16';

it.each([
  ['2026-03-17', '2026-03-16', '2027-04-19'],
  ['2027-04-19', '2026-03-16', '2027-04-19'],
  ['2027-04-20', '2026-10-02', '2027-11-05'],
])('one known on %s is looked for from %s to %s', (date, from, to) => {
  expect(lookedThrough(TODAY, date)).toEqual({ from, to });
});

/** Answers with one session on the date it was moved to. */
function office(sessionId: string): Pick<Live<'office'>, 'query'> {
  const sessions = [exampleSession(sessionId, { date: '2026-05-04' })];
  const query = () => Promise.resolve({ ok: true, value: exampleProgramme({ sessions }) });
  // Only the query `programme` is asked here.
  return { query: query as unknown as Live<'office'>['query'] };
}

it('finds a session on another date, and says when it is gone', async () => {
  const known = exampleSession('a');
  const found = await askNewest(office('a'), TODAY, known);
  expect(found).toMatchObject({ value: { session: { plan: { date: '2026-05-04' } } } });
  const gone = await askNewest(office('b'), TODAY, known);
  expect(gone).toMatchObject({ ok: true, value: { session: undefined } });
});
