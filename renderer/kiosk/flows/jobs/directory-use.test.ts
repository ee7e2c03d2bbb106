import { COMMANDS } from '#protocol/commands.js';
import { expect, it } from 'vitest';

import type { FoundOccupation } from '../../../shared/jobs/jobs.js';
import { directoryUseAfter, openedOnly } from './directory-use.js';
import type { JobsEvent } from './jobs-visit.js';

const job: FoundOccupation = {
  id: '1',
  name: { fr: 'Boulanger', nl: 'Bakker' },
  sector: 'food',
  sentence: {},
};
const chosen: JobsEvent = { type: 'job-chosen', job };
const printed: JobsEvent = { type: 'printed' };
const nothing: JobsEvent = { type: 'found-nothing' };

it('counts occupations looked at, papers, searches that found nothing, and nothing else', () => {
  const events: readonly JobsEvent[] = [
    { type: 'typed', query: 'boul' },
    chosen,
    { type: 'went', to: { at: 'part', job, part: 'takeAway' } },
    { type: 'part-turned', part: 'about' },
    printed,
    { type: 'comparison-begun' },
    chosen,
    { type: 'went-back' },
    nothing,
    { type: 'interest-touched', letter: 'R' },
  ];
  const use = events.reduce(directoryUseAfter, openedOnly);
  expect(use).toEqual({ occupation: 2, printed: 1, nothing: 1 });
  expect(JSON.stringify(use)).not.toContain('Bakker');
});

it('never says more than the server takes', () => {
  const many = Array.from({ length: 300 }, () => [chosen, printed, nothing]).flat();
  const use = many.reduce(directoryUseAfter, openedOnly);
  expect(use).toEqual({ occupation: 200, printed: 50, nothing: 200 });
  expect(COMMANDS['count-directory'].payload.safeParse(use).success).toBe(true);
});
