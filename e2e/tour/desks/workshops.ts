import { expect } from '@playwright/test';

import { AT_DESK } from '../../axe.js';
import { bookingKeys, planSession, putActivity } from '../../harness/planner.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { Desk, DESK_FORMS } from './desk.js';

/** The session that is opened has two seats; the other one of the day has room for all. */
const STARTS = '15:00';
const KEPT_UNTIL = '15:10';
const LATER = { starts: '15:30', ends: '17:00', room: 'room-2' } as const;
/** Codes of the two who are let in by them: of the session that is opened, and of another one. */
const HERE = 'K7MP4W';
const ELSEWHERE = 'R3TY9X';
const UNKNOWN = 'AAAAAA';

async function plan({ house }: Desk): Promise<void> {
  const steward = await house.steward();
  const planner = await house.planner();
  // The session of the afternoon can be checked in to at noon.
  await house.change({ workshopCheckInMinutes: 240 });
  await putActivity(planner);
  const sessionId = await planSession(planner, { capacity: 2 });
  const later = await planSession(planner, LATER);
  const { secret } = bookingKeys();
  await steward.accepted('sign-up', { sessionId, secret, code: HERE });
  await steward.accepted('sign-up', { sessionId, ...bookingKeys() });
  await steward.accepted('sign-up', { sessionId, ...bookingKeys() });
  const other = { ...bookingKeys(), code: ELSEWHERE };
  await steward.accepted('sign-up', { sessionId: later, ...other });
}

const list: readonly Stop<Desk>[] = [
  {
    name: 'steward-workshops-none',
    async go(desk) {
      await desk.house.steward();
      await desk.signIn('S1');
      await desk.touch('steward', 'nav.workshops');
      await desk.sees('attendance', 'list.noneToday');
    },
  },
  {
    name: 'steward-workshops',
    async go(desk) {
      await plan(desk);
      await desk.sees('workshops', 'signUp.waiting-list');
      await desk.sees('attendance', 'kept.until', { time: KEPT_UNTIL });
    },
  },
];

const scans: readonly Stop<Desk>[] = [
  {
    name: 'steward-scan-present',
    async go(desk) {
      await scan(desk, HERE, 'present');
      // a good answer makes room again by itself
      await expect(desk.page.locator('[data-large]')).toBeHidden();
    },
  },
  {
    name: 'steward-scan-unknown',
    go: (desk) => scan(desk, UNKNOWN, 'unknown'),
  },
  {
    name: 'steward-workshop',
    async go(desk) {
      await desk.press(desk.page.getByRole('listitem').getByRole('button', { name: STARTS }));
      await expect(desk.page.getByRole('table')).toBeVisible();
      await desk.sees('workshops', 'waitingPlace', { place: 1 });
    },
  },
  {
    name: 'steward-scan-other-session',
    async go(desk) {
      await scan(desk, ELSEWHERE, 'other-session');
      await desk.button('attendance', 'answer.checkInThere').waitFor();
    },
  },
  {
    name: 'steward-scan-camera',
    async go(desk) {
      await desk.touch('attendance', 'camera.start');
      await desk.sees('attendance', 'camera.none');
    },
  },
];

const dialogs: readonly Stop<Desk>[] = [
  {
    name: 'steward-workshop-signed-up',
    async go(desk) {
      await desk.touch('attendance', 'camera.stop');
      await desk.touch('attendance', 'session.signUpWaiting');
      await desk.asked('desk', 'booking.title.signed-up');
      await desk.inDialog('desk', 'booking.checkIn').waitFor();
    },
  },
  {
    name: 'steward-workshop-group',
    async go(desk) {
      await desk.escape();
      await desk.touch('attendance', 'session.group');
      await desk.asked('attendance', 'group.title');
    },
  },
  {
    name: 'steward-workshop-group-wrong',
    async go(desk) {
      await desk.fill('attendance', 'group.places', '1');
      await desk.press(desk.inDialog('attendance', 'group.confirm'));
      await desk.sees('attendance', 'group.error', { least: 2, most: 60 });
    },
  },
  {
    name: 'steward-workshop-heads',
    async go(desk) {
      await desk.escape();
      await desk.touch('attendance', 'session.heads');
      await desk.asked('attendance', 'heads.title');
    },
  },
  {
    name: 'steward-booking-reissue',
    async go(desk) {
      await desk.escape();
      await desk.press(verb(desk, 'reissue', 2));
      await desk.asked('attendance', 'reissue.title', { number: 2 });
    },
  },
  {
    name: 'steward-booking-cancel',
    async go(desk) {
      await desk.escape();
      await desk.press(verb(desk, 'cancel', 2));
      await desk.asked('attendance', 'cancel.title', { number: 2 });
    },
  },
  {
    name: 'steward-workshop-cancel',
    async go(desk) {
      await desk.escape();
      await desk.touch('attendance', 'session.cancel');
      await desk.asked('attendance', 'cancelSession.title');
      await desk.dialog.getByRole('radio').nth(1).check();
      await desk.sees('attendance', 'cancelSession.moveText');
    },
  },
  {
    name: 'steward-workshop-cancelled',
    async go(desk) {
      await desk.press(desk.inDialog('attendance', 'cancelSession.confirm'));
      await expect(desk.dialog).toBeHidden();
      await desk.sees('workshops', 'signUp.cancelled');
    },
  },
];

export const stewardWorkshops = route({
  name: 'steward-workshops',
  rules: AT_DESK,
  forms: DESK_FORMS,
  open: (house, form) => Desk.open(house, form, '/steward'),
  stops: [...list, ...scans, ...dialogs],
});

/** Typed without a field, as a scanner does; six characters need no Enter. */
async function scan(desk: Desk, code: string, kind: string): Promise<void> {
  await desk.page.keyboard.type(code);
  await desk.sees('attendance', `answer.${kind}.word`);
}

function verb(desk: Desk, name: string, number: number) {
  const values = { verb: desk.said('attendance', `verb.${name}`), number };
  return desk.button('attendance', 'verb.onBooking', values);
}
