import { AT_DESK } from '../../axe.js';
import { planSession, putActivity } from '../../harness/planner.js';
import { layWorkshopDays } from '../../harness/workshop-days.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { Desk, DESK_FORMS } from './desk.js';

/** Hours of the day the poster is filled with, in two rooms. */
const MORNINGS = ['09:00', '10:00', '11:00'] as const;
const HEADER =
  'activite;titre_fr;titre_nl;description_fr;description_nl;format;theme;langue;public;' +
  'salle_habituelle;places_habituelles;duree_minutes;date;debut;fin;salle';
const ROW =
  'atelier-cv;Mon CV;Mijn cv;On écrit son CV.;We schrijven een cv.;workshop;work;both;everyone';
/** Whatever day it is, this is to come, and no more than two years away. */
const YEAR = new Date().getUTCFullYear() + 1;
const GOOD = `${ROW};room-1;12;120;${YEAR}-09-02;09:00;11:00;room-1`;
/** Same room, same hour; and a date that is none. */
const TAKEN = `${ROW};room-1;12;120;${YEAR}-09-02;10:00;12:00;room-1`;
const WRONG = `${ROW};room-1;12;120;${YEAR}-02-31;09:00;11:00;room-1`;

const poster: readonly Stop<Desk>[] = [
  {
    name: 'office-poster-none',
    async go(desk) {
      await desk.signIn('P1');
      await desk.touch('programme-files', 'posterButton');
      await desk.asked('programme-files', 'poster.title');
      await desk.sees('programme-files', 'poster.sessions', { count: 0 });
    },
  },
  {
    name: 'office-poster',
    async go(desk) {
      const planner = await desk.house.planner();
      await putActivity(planner);
      // of the next week: whatever day it is, none of it is past
      await desk.touch('programme-files', 'poster.next');
      const date = weekAfter(planner.view.today);
      for (const starts of MORNINGS)
        await planSession(planner, { date, starts, ends: starts.replace(':00', ':50') });
      const gone = await planSession(planner, { date, starts: '14:00', ends: '15:00' });
      await planner.accepted('cancel-session', { sessionId: gone });
      await desk.dialog.getByRole('img').waitFor();
    },
  },
  {
    name: 'office-poster-a3',
    async go(desk) {
      await desk.choose(['programme-files', 'poster.paper'], ['programme-files', 'poster.a3']);
      await desk.sees('programme-files', 'poster.a3');
    },
  },
];

const files: readonly Stop<Desk>[] = [
  {
    name: 'office-programme-files',
    async go(desk) {
      await desk.escape();
      await desk.touch('programme-files', 'button');
      await desk.asked('programme-files', 'title');
    },
  },
  {
    name: 'office-programme-import',
    async go(desk) {
      await desk.press(desk.inDialog('programme-files', 'import.open'));
      await desk.asked('programme-files', 'import.title');
    },
  },
  {
    name: 'office-programme-import-bad',
    async go(desk) {
      await bring(desk, [WRONG]);
      await desk.sees('programme-files', 'problem.wrong-value');
    },
  },
  {
    name: 'office-programme-import-partly',
    async go(desk) {
      await bring(desk, [GOOD, TAKEN, WRONG]);
      await desk.inDialog('programme-files', 'import.takeGood').waitFor();
    },
  },
  {
    name: 'office-programme-import-ask',
    async go(desk) {
      await desk.press(desk.inDialog('programme-files', 'import.takeGood'));
      await desk.inDialog('programme-files', 'import.takeWithout', { count: 2 }).waitFor();
    },
  },
  {
    name: 'office-programme-import-clean',
    async go(desk) {
      await bring(desk, [GOOD]);
      await desk.inDialog('programme-files', 'import.takeAll').waitFor();
    },
  },
  {
    name: 'office-programme-import-taken',
    async go(desk) {
      await desk.press(desk.inDialog('programme-files', 'import.takeAll'));
      await desk.inDialog('staff', 'action.close').waitFor();
    },
  },
  {
    name: 'office-planner-figures-none',
    async go(desk) {
      await desk.escape();
      await desk.touch('office', 'nav.statistics');
      await desk.sees('workshop-figures', 'none');
    },
  },
  {
    name: 'office-planner-figures',
    async go(desk) {
      const { today } = (await desk.house.planner()).view;
      const dates = { held: daysAfter(today, -2), damaged: daysAfter(today, -3) };
      await layWorkshopDays(desk.house.server.data, dates);
      await desk.touch('reports', 'picker.year');
      await desk.sees('workshop-figures', 'overlap');
      await desk.page.locator('#workshop-total').scrollIntoViewIfNeeded();
    },
  },
];

export const programmeFiles = route({
  name: 'programme-files',
  rules: AT_DESK,
  forms: DESK_FORMS,
  open: (house, form) => Desk.open(house, form, '/office'),
  stops: [...poster, ...files],
});

async function bring(desk: Desk, rows: readonly string[]): Promise<void> {
  await desk.dialog.locator('input[type=file]').setInputFiles({
    name: 'programme.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([HEADER, ...rows].join('\r\n')),
  });
}

/** The Monday of the week after, as a calendar day. */
function weekAfter(date: string): string {
  return daysAfter(date, 7 - ((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7));
}

function daysAfter(date: string, days: number): string {
  const at = new Date(`${date}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
