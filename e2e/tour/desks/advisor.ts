import { expect } from '@playwright/test';

import { defaultSettings } from '#protocol/settings.js';
import { AT_DESK } from '../../axe.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { Desk, DESK_FORMS } from './desk.js';

const ISLAND = 2;

const signIn: readonly Stop<Desk>[] = [
  { name: 'advisor-sign-in', go: (desk) => desk.button('staff', 'signIn.submit').waitFor() },
  {
    name: 'advisor-sign-in-empty',
    async go(desk) {
      await desk.touch('staff', 'signIn.submit');
      await desk.sees('staff', 'signIn.codeError');
    },
  },
  {
    name: 'advisor-sign-in-refused',
    async go(desk) {
      await desk.signIn('A2', '000000');
      await desk.sees('refusals', 'sign-in-failed');
    },
  },
];

const choose: readonly Stop<Desk>[] = [
  {
    name: 'advisor-choose-closed',
    async go(desk) {
      await desk.signIn('A2');
      await desk.sees('advisor', 'day.closed');
    },
  },
  {
    name: 'advisor-choose',
    async go(desk) {
      await desk.house.steward();
      await desk.house.advisor('A1', 1);
      await desk.sees('staff', 'frame.dayOpen');
      await desk.page
        .getByRole('group', { name: desk.said('advisor', 'choose.island') })
        .getByText(String(ISLAND), { exact: true })
        .click();
      await desk.choose(['advisor', 'choose.languages'], ['common', 'language.fr']);
      await desk.choose(['advisor', 'choose.languages'], ['common', 'language.nl']);
      await desk.choose(['advisor', 'choose.themes'], ['common', 'theme.work']);
      await desk.choose(['advisor', 'choose.themes'], ['common', 'theme.training']);
      await desk.button('advisor', 'choose.confirm', { island: ISLAND }).waitFor();
    },
  },
  {
    name: 'advisor-nobody-waits',
    async go(desk) {
      await desk.touch('advisor', 'choose.confirm', { island: ISLAND });
      await desk.sees('advisor', 'next.eligibleNone');
    },
  },
  {
    name: 'advisor-waiting',
    async go(desk) {
      const { house } = desk;
      const steward = await house.steward();
      const { id: ticketId } = await house.ticket('work');
      for (const theme of ['training', 'work', 'mobility'] as const) await house.ticket(theme);
      await steward.accepted('set-priority', { ticketId, priority: true });
      const { id: parked } = await house.ticket('training');
      await steward.accepted('park-ticket', { ticketId: parked, minutes: 60 });
      await desk.sees('advisor', 'next.eligible', { count: 3 });
    },
  },
  {
    name: 'advisor-keys',
    async go(desk) {
      await desk.touch('advisor', 'keys.open');
      await desk.asked('advisor', 'keys.title');
    },
  },
  {
    name: 'advisor-find',
    async go(desk) {
      await desk.escape();
      await desk.touch('advisor', 'find.open');
      await desk.fill('advisor', 'find.number', '5');
      await desk.inDialog('advisor', 'find.return').waitFor();
    },
  },
  {
    name: 'advisor-find-unknown',
    async go(desk) {
      await desk.fill('advisor', 'find.number', '77');
      await desk.sees('advisor', 'find.unknown');
    },
  },
  {
    name: 'advisor-parked',
    async go(desk) {
      await desk.escape();
      await desk.touch('staff', 'state.parked');
      await desk.button('advisor', 'queue.returnNumber', { number: 5 }).waitFor();
    },
  },
];

const atWork: readonly Stop<Desk>[] = [
  {
    name: 'advisor-called',
    async go(desk) {
      const lists = desk.page.getByRole('group', {
        name: desk.said('advisor', 'queue.title'),
        exact: true,
      });
      await desk.press(lists.first().getByRole('button').first());
      await desk.touch('advisor', 'next.call');
      await desk.sees('advisor', 'own.calledTitle');
    },
  },
  {
    name: 'advisor-called-often',
    async go(desk) {
      const steward = await desk.house.steward();
      for (let call = 1; call < defaultSettings.callsBeforeNoShow; call += 1)
        await steward.accepted('recall', { island: ISLAND });
      await desk.sees('advisor', 'own.callsReached');
    },
  },
  {
    name: 'advisor-transfer',
    async go(desk) {
      await desk.touch('advisor', 'verb.transfer');
      await desk.asked('advisor', 'transfer.title', { number: 1 });
    },
  },
  {
    name: 'advisor-transfer-same',
    async go(desk) {
      await desk.press(desk.inDialog('advisor', 'transfer.confirm'));
      await desk.sees('advisor', 'transfer.same');
    },
  },
  {
    name: 'advisor-park',
    async go(desk) {
      await desk.escape();
      await desk.touch('advisor', 'verb.park');
      await desk.asked('staff', 'park.title', { number: 1 });
    },
  },
  {
    name: 'advisor-serving',
    async go(desk) {
      await desk.escape();
      await desk.touch('advisor', 'next.start');
      await desk.sees('advisor', 'own.servingTitle');
    },
  },
  {
    name: 'advisor-notes',
    async go(desk) {
      await desk.touch('advisor', 'topic.studies');
      await desk.touch('advisor', 'topic.rights');
      await desk.touch('advisor', 'referral.epn');
      await expect(desk.button('advisor', 'referral.epn')).toHaveAttribute('aria-pressed', 'true');
    },
  },
  {
    name: 'advisor-papers',
    async go(desk) {
      await desk.touch('advisor', 'notes.papers');
      await desk.asked('desk', 'papers.title');
    },
  },
  {
    name: 'advisor-portrait',
    async go(desk) {
      await desk.escape();
      await desk.touch('advisor', 'notes.portrait');
      await desk.asked('desk', 'portrait.title');
    },
  },
  {
    name: 'advisor-workshops',
    async go(desk) {
      await desk.escape();
      await desk.touch('advisor', 'notes.workshops');
      await desk.titled('advisor', 'workshops.title');
    },
  },
  {
    name: 'advisor-profile',
    async go(desk) {
      await desk.touch('advisor', 'nav.queue');
      await desk.touch('advisor', 'profile.change');
      await desk.asked('advisor', 'profile.title');
    },
  },
  {
    name: 'advisor-transferred',
    async go(desk) {
      await desk.escape();
      await desk.touch('advisor', 'verb.transfer');
      await desk.choose(['advisor', 'transfer.theme'], ['common', 'theme.enterprise']);
      await desk.press(desk.inDialog('advisor', 'transfer.confirm'));
      await desk.sees('advisor', 'undo.transfer', { number: 1 });
    },
  },
  {
    name: 'advisor-ended',
    async go(desk) {
      await desk.touch('advisor', 'next.call');
      await desk.settled('advisor', 'next.start');
      await desk.touch('advisor', 'next.start');
      await desk.settled('advisor', 'next.finish');
      await desk.touch('advisor', 'next.finish');
      await desk.sees('advisor', 'undo.finish', { number: 2 });
    },
  },
  {
    name: 'advisor-own-day',
    async go(desk) {
      await desk.touch('advisor', 'ownDay.open');
      await desk.asked('advisor', 'ownDay.title');
    },
  },
  {
    name: 'advisor-alarms',
    async go(desk) {
      await desk.escape();
      await (await desk.house.advisor('A3', 3)).accepted('raise-alarm', { island: 3 });
      await desk.sees('desk', 'alarm.atIsland', { island: 3 });
    },
  },
  {
    name: 'advisor-break-dialog',
    async go(desk) {
      await desk.touch('desk', 'alarm.end');
      await desk.touch('advisor', 'verb.break');
      await desk.asked('staff', 'break.title');
    },
  },
  {
    name: 'advisor-break-at',
    async go(desk) {
      await desk.choose(['staff', 'break.intro'], ['desk', 'until.at']);
      await desk.field('desk', 'until.time').waitFor();
    },
  },
  {
    name: 'advisor-break',
    async go(desk) {
      await desk.press(desk.inDialog('staff', 'break.confirm'));
      await desk.sees('advisor', 'own.breakTitle');
    },
  },
  {
    name: 'advisor-appearance',
    async go(desk) {
      await desk.touch('staff', 'appearance.title');
      await expect(
        desk.page.getByRole('group', { name: desk.said('staff', 'appearance.contrast') }),
      ).toBeVisible();
    },
  },
  {
    name: 'advisor-lost',
    async go(desk) {
      await desk.touch('staff', 'appearance.title');
      await desk.lose();
    },
  },
];

export const advisor = route({
  name: 'advisor',
  rules: AT_DESK,
  forms: DESK_FORMS,
  open: (house, form) => Desk.open(house, form, '/advisor'),
  stops: [...signIn, ...choose, ...atWork],
});
