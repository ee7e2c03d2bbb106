import { AT_DESK } from '../../axe.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { Desk } from './desk.js';

const ISLAND = 4;

const stops: readonly Stop<Desk>[] = [
  {
    name: 'compact-choose',
    async go(desk) {
      await desk.house.steward();
      await desk.signIn('A4');
      await desk.titled('advisor', 'choose.title');
    },
  },
  {
    name: 'compact-waiting',
    async go(desk) {
      for (const theme of ['work', 'training', 'work'] as const) await desk.house.ticket(theme);
      await desk.house.advisor('A4', ISLAND);
      await desk.sees('advisor', 'next.eligible', { count: 3 });
    },
  },
  {
    name: 'compact-called',
    async go(desk) {
      await desk.touch('advisor', 'next.call');
      await desk.sees('advisor', 'own.calledTitle');
    },
  },
  {
    name: 'compact-transfer',
    async go(desk) {
      await desk.touch('advisor', 'verb.transfer');
      await desk.asked('advisor', 'transfer.title', { number: 1 });
    },
  },
  {
    name: 'compact-notes',
    async go(desk) {
      await desk.escape();
      await desk.settled('advisor', 'next.start');
      await desk.touch('advisor', 'next.start');
      await desk.sees('advisor', 'own.servingTitle');
      await desk.page.locator('summary').first().click();
      await desk.touch('advisor', 'topic.cv-letter');
    },
  },
  {
    name: 'compact-ended',
    async go(desk) {
      await desk.settled('advisor', 'next.finish');
      await desk.touch('advisor', 'next.finish');
      await desk.sees('advisor', 'undo.finish', { number: 1 });
    },
  },
  { name: 'compact-lost', go: (desk) => desk.lose() },
];

/** The desk in its small window. */
export const advisorCompact = route({
  name: 'advisor-compact',
  rules: AT_DESK,
  forms: [{ name: 'small', width: 320, height: 480 }],
  open: (house, form) => Desk.open(house, form, '/advisor?compact'),
  stops,
});
