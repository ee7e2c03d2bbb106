import { expect } from '@playwright/test';

import type { Activity, SessionPlan } from '#protocol/workshops/programme.js';
import { addDays, mondayOf } from '../../../renderer/office/programme/calendar/dates.js';
import { AT_DESK } from '../../axe.js';
import { signIn, ticketRequest } from '../../harness/centre.js';
import { Client } from '../../harness/client.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { Desk } from './desk.js';

/** A grid even in the largest text; then the list of who has a small screen. */
const FORMS = [
  { name: 'wide', width: 1920, height: 1080 },
  { name: 'desk', width: 1366, height: 768 },
] as const;

const LINKEDIN: Activity = {
  id: 'linkedin',
  title: { fr: 'LinkedIn bilingue', nl: 'Tweetalig LinkedIn' },
  description: { fr: 'Faire son profil en deux langues.', nl: 'Een profiel in twee talen maken.' },
  format: 'workshop',
  theme: 'work',
  language: 'both',
  public: 'jobseekers',
  partners: ['Bruxelles Environnement', 'VDAB Brussel'],
  room: 'room-1',
  capacity: 2,
  waitingList: 4,
  minutes: 120,
  occupations: ['2431'],
  example: true,
};
const TOUR: Activity = {
  ...LINKEDIN,
  id: 'tour',
  title: {
    fr: 'Visite guidée de l’espace documentaire et numérique',
    nl: 'Rondleiding in het documentatiecentrum en de multimediaruimte',
  },
  format: 'visit',
  theme: 'orientation',
  partners: [],
};

/** A week with sessions side by side, a full one with people waiting, and a cancelled one; the next one. */
async function plan(desk: Desk): Promise<void> {
  const { url } = desk.house.server;
  const { token } = await signIn(url, 'P1');
  const office = await Client.connect(url, { audience: 'office', token });
  for (const activity of [LINKEDIN, TOUR]) await office.accepted('put-activity', { activity });
  const monday = addDays(mondayOf(office.view.today), 7);
  const session: SessionPlan = {
    activityId: LINKEDIN.id,
    date: monday,
    starts: '10:00',
    ends: '12:00',
    room: 'room-1',
    capacity: 2,
    waitingList: 4,
    signUpCloses: 0,
  };
  const planned = async (change: Partial<SessionPlan>, weeks = 1): Promise<string> => {
    const answer = await office.accepted('plan-sessions', {
      session: { ...session, ...change },
      weeks,
    });
    return answer.sessionIds[0] ?? '';
  };
  const full = await planned({}, 2);
  await planned({ room: 'room-2', starts: '11:00', ends: '13:00' });
  await planned({ activityId: TOUR.id, room: 'room-3', starts: '11:15', ends: '11:45' });
  const cancelled = await planned({ date: addDays(monday, 2), activityId: TOUR.id });
  await office.accepted('cancel-session', { sessionId: cancelled });
  office.close();
  const steward = await desk.house.steward();
  for (let person = 0; person < 3; person += 1) {
    const { secret, shortCode: code } = ticketRequest().payload;
    await steward.accepted('sign-up', { sessionId: full, secret, code });
  }
}

/** The card of a session of that week, by the time on it. */
function card(desk: Desk, time: string) {
  return desk.page.locator('[data-session]').filter({ hasText: time }).first();
}

async function sheet(desk: Desk, time: string): Promise<void> {
  await card(desk, time).click();
  await expect(desk.dialog.getByRole('definition').first()).toBeVisible();
}

const stops: readonly Stop<Desk>[] = [
  {
    name: 'programme-none',
    async go(desk) {
      await desk.signIn('P1');
      await desk.button('programme', 'plan').first().waitFor();
      await desk.sees('programme', 'keys');
    },
  },
  {
    name: 'programme-activities-none',
    async go(desk) {
      await desk.touch('programme', 'activities.button');
      await desk.sees('programme', 'activities.empty');
    },
  },
  {
    name: 'programme-activity-incomplete',
    async go(desk) {
      await desk.press(desk.inDialog('programme', 'activities.add'));
      await desk.asked('programme', 'activity.addTitle');
      await desk.press(desk.inDialog('programme', 'activity.save'));
      await desk.sees('programme', 'activity.formatError');
    },
  },
  {
    name: 'programme-week',
    async go(desk) {
      await desk.page.keyboard.press('Escape');
      await desk.escape();
      await plan(desk);
      await desk.touch('programme', 'next');
      await card(desk, '11:15').waitFor();
    },
  },
  {
    name: 'programme-session',
    go: (desk) => sheet(desk, '10:00–12:00'),
  },
  {
    name: 'programme-change-clash',
    async go(desk) {
      await desk.press(desk.inDialog('programme', 'sheet.change'));
      await desk.asked('programme', 'session.changeTitle');
      await desk.fill('programme', 'session.starts', '11:30');
      await desk.dialog.getByRole('combobox').first().selectOption('room-2');
      await desk.dialog.getByRole('alert').waitFor();
    },
  },
  {
    name: 'programme-cancel',
    async go(desk) {
      await desk.escape();
      await sheet(desk, '10:00–12:00');
      await desk.press(desk.inDialog('programme', 'sheet.cancel'));
      await desk.asked('programme', 'cancel.title');
      await desk.dialog.getByRole('radio').last().check();
      await desk.dialog.getByRole('combobox').waitFor();
    },
  },
  {
    name: 'programme-move',
    async go(desk) {
      await desk.escape();
      await card(desk, '10:00–12:00').press('m');
      await desk.sees('programme', 'move.help');
      await desk.page.keyboard.press('ArrowRight');
      await desk.sees('programme', 'move.free');
    },
  },
  {
    name: 'programme-move-clash',
    async go(desk) {
      await desk.page.keyboard.press('ArrowLeft');
      await desk.touch('programme', 'move.roomAfter');
      await desk.sees('programme', 'problem.room-taken', {
        from: '11:00',
        to: '13:00',
        title: LINKEDIN.title[desk.manner.language],
      });
    },
  },
  {
    name: 'programme-move-confirm',
    async go(desk) {
      await desk.touch('programme', 'move.roomBefore');
      await desk.touch('programme', 'move.dayAfter');
      await desk.touch('programme', 'move.drop');
      await desk.asked('programme', 'move.confirmTitle');
    },
  },
  {
    name: 'programme-moved',
    async go(desk) {
      await desk.press(desk.inDialog('programme', 'move.confirm'));
      await desk.button('programme', 'move.undo').waitFor();
    },
  },
  {
    name: 'programme-month',
    async go(desk) {
      await desk.touch('programme', 'move.undo');
      await desk.asked('programme', 'move.confirmTitle');
      await desk.press(desk.inDialog('programme', 'move.confirm'));
      await desk.read();
      await desk.touch('programme', 'view.month');
      await card(desk, '11:15').waitFor();
    },
  },
  {
    name: 'programme-rooms',
    async go(desk) {
      await desk.touch('programme', 'view.rooms');
      const date = desk.field('programme', 'goTo');
      await date.fill(mondayOf(await date.inputValue()));
      await card(desk, '11:15').waitFor();
    },
  },
  {
    name: 'programme-rooms-week',
    async go(desk) {
      await desk.touch('programme', 'roomsFor.week');
      await card(desk, '11:15').waitFor();
    },
  },
  {
    name: 'programme-activities',
    async go(desk) {
      await desk.touch('programme', 'activities.button');
      await desk.sees('programme', 'activities.found', { count: 2 });
    },
  },
  {
    name: 'programme-plan',
    async go(desk) {
      await desk.press(of(desk, 'plan').first());
      await desk.asked('programme', 'session.planTitle');
      await desk.fill('programme', 'session.weeks', '3');
      await desk.dialog.getByRole('alert').waitFor();
    },
  },
  {
    name: 'programme-activity',
    async go(desk) {
      await desk.page.keyboard.press('Escape');
      await desk.press(of(desk, 'change').first());
      await desk.asked('programme', 'activity.changeTitle');
    },
  },
  {
    name: 'programme-activity-remove',
    async go(desk) {
      await desk.page.keyboard.press('Escape');
      await desk.press(of(desk, 'remove').first());
      await desk.press(desk.inDialog('programme', 'activities.remove'));
      await desk.sees('refusals', 'activity-has-sessions');
    },
  },
];

/** A verb beside an activity of the list. */
function of(desk: Desk, verb: 'plan' | 'change' | 'remove') {
  const title = LINKEDIN.title[desk.manner.language];
  const said = desk.said('programme', `activities.${verb}`);
  return desk.inDialog('programme', 'activities.on', { verb: said, title });
}

/** The office's part about collective activities. */
export const programme = route({
  name: 'programme',
  rules: AT_DESK,
  forms: FORMS,
  open: (house, form) => Desk.open(house, form, '/office'),
  stops,
});
