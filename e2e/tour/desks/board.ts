import { expect } from '@playwright/test';

import type { Theme } from '#protocol/vocabulary.js';
import { TICKET_STATUSES } from '#protocol/vocabulary.js';
import { AT_DESK } from '../../axe.js';
import { allowWriting, forbidWriting } from '../../harness/full-disk.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { Desk, DESK_FORMS } from './desk.js';

const day: readonly Stop<Desk>[] = [
  { name: 'steward-sign-in', go: (desk) => desk.button('staff', 'signIn.submit').waitFor() },
  {
    name: 'steward-board-closed',
    async go(desk) {
      await desk.signIn('S1');
      await desk.sees('steward', 'day.closedBoard');
    },
  },
  {
    name: 'steward-day-open',
    async go(desk) {
      await desk.touch('steward', 'day.open');
      await desk.asked('steward', 'day.openTitle');
    },
  },
  {
    name: 'steward-board-empty',
    async go(desk) {
      await desk.press(desk.inDialog('steward', 'day.open'));
      await desk.sees('staff', 'frame.dayOpen');
      await desk.read();
    },
  },
];

/** Tickets in each state, and one that waits first. */
async function fill({ house }: Desk): Promise<void> {
  const steward = await house.steward();
  for (const theme of MORNING) await house.ticket(theme);
  const [a1, a2, a3] = [
    await house.advisor('A1', 1),
    await house.advisor('A2', 2),
    await house.advisor('A3', 3),
  ];
  const { callId } = await a1.accepted('call-next', { island: 1 });
  await (await house.display('D1')).accepted('acknowledge-call', { callId });
  await a2.accepted('call-next', { island: 2 });
  await a2.accepted('start-interview', { island: 2 });
  const { ticketId: left } = await a3.accepted('call-next', { island: 3 });
  await a3.accepted('park-ticket', { ticketId: left });
  await steward.accepted('mark-left', { ticketId: left });
  await a3.accepted('start-break', { island: 3, minutes: 15 });
  await house.advisor('A4', 4);
  const { id: parked } = await house.ticket('mobility');
  await steward.accepted('park-ticket', { ticketId: parked, minutes: 30 });
  const { id: first } = await house.ticket('training');
  await steward.accepted('set-priority', { ticketId: first, priority: true });
}

/** What the day's first visitors come for. */
const MORNING: readonly Theme[] = [
  'work',
  'orientation',
  'training',
  'work',
  'enterprise',
  'mobility',
  'work',
  'training',
  'orientation',
];
/** What a ticket's card asks first, and the question's title. The last one is answered. */
const CARD_QUESTIONS = [
  ['call', 'steward-tickets', 'call.title'],
  ['correct', 'steward-tickets', 'correct.title'],
  ['merge', 'steward-tickets', 'merge.title'],
  ['left', 'steward', 'left.title'],
  ['park', 'staff', 'park.title'],
] as const;
/** Numbers: of the ticket with priority, of the last without, and of the one taken after. */
const FIRST = 11;
const LAST = 9;
const NEXT = 12;

const board: readonly Stop<Desk>[] = [
  {
    name: 'steward-board',
    async go(desk) {
      await fill(desk);
      await desk.sees('steward', 'islands.summary', { busy: 4, total: 15 });
      await desk.button('steward', 'verb.onTicket', at(desk, 'unpriority', FIRST)).waitFor();
    },
  },
  ...TICKET_STATUSES.filter((status) => status !== 'waiting').map((status): Stop<Desk> => ({
    name: `steward-tickets-${status}`,
    async go(desk) {
      await desk.touch('staff', `state.${status}`);
      await expect(
        desk.page.getByRole('table', { name: desk.said('staff', `state.${status}`) }),
      ).toBeVisible();
    },
  })),
  {
    name: 'steward-find',
    async go(desk) {
      await desk.fill('steward', 'find.label', String(FIRST));
      await desk.sees('steward', 'tickets.found', { count: 1 });
    },
  },
  {
    name: 'steward-find-none',
    async go(desk) {
      await desk.fill('steward', 'find.label', '404');
      await desk.sees('steward', 'tickets.found', { count: 0 });
    },
  },
  {
    name: 'steward-ticket-card',
    async go(desk) {
      await desk.touch('steward', 'find.clear');
      await desk.touch('staff', 'state.waiting');
      await desk.touch('steward-tickets', 'open', { number: FIRST });
      await desk.inDialog('steward-tickets', 'verb.call').waitFor();
    },
  },
  ...CARD_QUESTIONS.map(([verb, namespace, title], place): Stop<Desk> => ({
    name: `steward-ticket-${verb}`,
    async go(desk) {
      if (place > 0) await leaveQuestion(desk);
      await desk.press(desk.inDialog('steward-tickets', `verb.${verb}`));
      await desk.asked(namespace, title, { number: FIRST });
    },
  })),
  {
    name: 'steward-ticket-parked',
    async go(desk) {
      await desk.press(desk.inDialog('staff', 'park.confirm'));
      await desk.sees('steward', 'done.parked', { number: FIRST });
      await desk.escape();
    },
  },
];

/** The card comes back after its question. */
async function leaveQuestion(desk: Desk): Promise<void> {
  await desk.page.keyboard.press('Escape');
  await desk.inDialog('steward-tickets', 'verb.merge').waitFor();
}

const ISLANDS = { called: 1, serving: 2, break: 3, free: 4, closed: 5 } as const;

const islands: readonly Stop<Desk>[] = [
  ...Object.entries(ISLANDS).map(([state, island], place): Stop<Desk> => ({
    name: `steward-island-${state}`,
    async go(desk) {
      if (place === 0) await desk.read();
      else await desk.escape();
      const open = desk.said('steward', 'islands.open', {
        island,
        state: desk.said('staff', `islandState.${state}`),
      });
      await desk.press(desk.page.getByTitle(open, { exact: true }));
      await desk.asked('staff', 'island', { island });
    },
  })),
  {
    name: 'steward-island-sign-out',
    async go(desk) {
      await desk.escape();
      const state = desk.said('staff', 'islandState.free');
      const open = desk.said('steward', 'islands.open', { island: ISLANDS.free, state });
      await desk.press(desk.page.getByTitle(open, { exact: true }));
      await desk.press(desk.inDialog('steward', 'verb.signOutIsland'));
      await desk.asked('steward', 'islands.signOutTitle', { island: ISLANDS.free });
    },
  },
];

const desk: readonly Stop<Desk>[] = [
  {
    name: 'steward-check-in-chosen',
    async go(desk) {
      await desk.page.keyboard.press('Escape');
      await desk.asked('staff', 'island', { island: ISLANDS.free });
      await desk.escape();
      // the morning's visitors all speak the language of the walk
      const other = desk.manner.language === 'fr' ? 'language.nl' : 'language.fr';
      await desk.choose(['steward', 'checkIn.language'], ['common', other]);
      await desk.choose(['steward', 'checkIn.theme'], ['common', 'theme.enterprise']);
      await desk.sees('steward', 'checkIn.waiting', { count: 0 });
    },
  },
  {
    name: 'steward-ticket-taken',
    async go(desk) {
      await desk.touch('steward', 'checkIn.confirm');
      await desk.asked('steward', 'checkIn.doneTitle', { number: NEXT });
    },
  },
  {
    name: 'steward-portrait',
    async go(desk) {
      await desk.press(desk.inDialog('steward', 'checkIn.done'));
      await desk.touch('steward', 'questions.portraitShort');
      await desk.asked('desk', 'portrait.title');
    },
  },
  {
    name: 'steward-divide',
    async go(desk) {
      await desk.escape();
      await desk.touch('steward', 'questions.divideShort');
      await desk.asked('steward', 'questions.divide');
    },
  },
  {
    name: 'steward-referral',
    async go(desk) {
      await desk.choose(['divide', 'equipment.title'], ['divide', 'equipment.nothing.word']);
      await desk.choose(['divide', 'skills.title'], ['divide', 'skills.not.word']);
      await desk.press(desk.inDialog('steward', 'questions.send'));
      await desk.asked('steward', 'referral.title');
    },
  },
  {
    name: 'steward-doors',
    async go(desk) {
      await desk.escape();
      await desk.read();
      await desk.touch('steward', 'doors.title');
      await desk.asked('steward', 'doors.title');
    },
  },
  {
    name: 'steward-storage-failing',
    async go(desk) {
      await desk.escape();
      const { pid } = desk.house.server;
      await forbidWriting(pid);
      await desk.touch('steward', 'verb.onTicket', at(desk, 'priority', LAST));
      await desk.sees('staff', 'frame.storageFailing');
      await desk.sees('refusals', 'storage-unavailable');
      await allowWriting(pid);
    },
  },
  {
    name: 'steward-day-close',
    async go(desk) {
      await desk.read();
      await desk.touch('steward', 'day.close');
      await desk.asked('steward', 'day.closeTitle');
    },
  },
  {
    name: 'steward-lost',
    async go(desk) {
      await desk.escape();
      await desk.lose();
    },
  },
];

export const stewardBoard = route({
  name: 'steward-board',
  rules: AT_DESK,
  forms: DESK_FORMS,
  open: (house, form) => Desk.open(house, form, '/steward'),
  stops: [...day, ...board, ...islands, ...desk],
});

/** What a verb's button on a ticket is called. */
function at(desk: Desk, verb: string, number: number): { verb: string; number: number } {
  return { verb: desk.said('steward', `verb.${verb}`), number };
}
