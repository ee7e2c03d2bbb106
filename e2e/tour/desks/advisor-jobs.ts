import type { Locator } from '@playwright/test';

import { AT_DESK } from '../../axe.js';
import { planSession, putActivity } from '../../harness/planner.js';
import { writtenJob } from '../../harness/written-jobs.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { Desk, DESK_FORMS } from './desk.js';

const NURSE = writtenJob('infirmier');
const MIDWIFE = writtenJob('sage-femme');

const stops: readonly Stop<Desk>[] = [
  {
    name: 'advisor-jobs',
    async go(desk) {
      await desk.house.steward();
      await desk.signIn('A2');
      await desk.signedIn();
      await desk.touch('advisor', 'nav.jobs');
      await desk.titled('jobs', 'browse.sector.word');
    },
  },
  {
    name: 'advisor-jobs-shelf',
    async go(desk) {
      await desk.touch('jobs', `sector.${NURSE.sector}`);
      await desk.titled('jobs', `sector.${NURSE.sector}`);
    },
  },
  {
    name: 'advisor-jobs-interests',
    async go(desk) {
      await desk.touch('advisor', 'jobs.browse');
      await desk.touch('jobs', 'interest.S.word');
      await desk.sees('advisor', 'jobs.interests');
    },
  },
  {
    name: 'advisor-jobs-nothing',
    async go(desk) {
      await field(desk).fill('xqzvw');
      await desk.sees('jobs', 'nothing.title', { query: 'xqzvw' });
    },
  },
  {
    name: 'advisor-jobs-found',
    async go(desk) {
      await field(desk).fill(NURSE.name.nl);
      await desk.page
        .getByRole('option')
        .filter({ hasText: name(desk, NURSE) })
        .first()
        .waitFor();
    },
  },
  {
    name: 'advisor-jobs-sheet',
    async go(desk) {
      const planner = await desk.house.planner();
      await putActivity(planner, { occupations: [NURSE.isco] });
      await planSession(planner);
      await field(desk).press('Enter');
      await desk.sees('advisor', 'jobs.forVisitor');
      await desk.titled('jobs', 'part.workshops.word');
    },
  },
  {
    name: 'advisor-jobs-second',
    async go(desk) {
      await desk.touch('jobs', 'part.compare.word');
      await desk.sees('jobs', 'start.secondTitle');
    },
  },
  {
    name: 'advisor-jobs-compare',
    async go(desk) {
      await field(desk).fill(MIDWIFE.name.nl);
      const option = desk.page.getByRole('option').filter({ hasText: name(desk, MIDWIFE) });
      await option.first().click();
      await desk.titled('jobs', 'compare.title');
    },
  },
  {
    name: 'advisor-jobs-at-island',
    async go(desk) {
      await desk.touch('advisor', 'nav.queue');
      await desk.page
        .getByRole('group', { name: desk.said('advisor', 'choose.island') })
        .getByText('3', { exact: true })
        .click();
      await desk.choose(['advisor', 'choose.languages'], ['common', 'language.fr']);
      await desk.choose(['advisor', 'choose.themes'], ['common', 'theme.work']);
      await desk.touch('advisor', 'choose.confirm', { island: 3 });
      await desk.touch('advisor', 'nav.jobs');
      await desk.titled('jobs', 'compare.title');
    },
  },
];

function field(desk: Desk): Locator {
  return desk.page.getByRole('combobox', { name: desk.said('jobs', 'start.label') });
}

/** What the directory says is no text of the catalogue: it never grows longer. */
function name(desk: Desk, job: typeof NURSE): string {
  return desk.manner.language === 'fr' ? job.name.fr.feminine : job.name.nl;
}

/** The jobs directory at an island. */
export const advisorJobs = route({
  name: 'advisor-jobs',
  rules: AT_DESK,
  forms: DESK_FORMS,
  open: (house, form) => Desk.open(house, form, '/advisor'),
  stops,
});
