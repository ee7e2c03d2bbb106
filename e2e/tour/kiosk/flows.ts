import { expect } from '@playwright/test';

import { AT_KIOSK } from '../../axe.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { KIOSK_FORMS, KioskScene } from './kiosk-scene.js';
import { breakPrinter, printed } from './surroundings.js';

const TOPICS = ['spaces', 'internet', 'hardware', 'steward'] as const;
const DOORS = ['phone', 'employment', 'local', 'cpas', 'courses'] as const;
/** What visitors give a place back by; the steward's page has made them up. */
const CODES = { known: 'K7MP4W', other: 'R3TY9X', unknown: 'K7MP4X' } as const;

const divide: readonly Stop<KioskScene>[] = [
  {
    name: 'kiosk-divide-equipment',
    async go(kiosk) {
      await kiosk.begin();
      await kiosk.service('divide');
      await kiosk.titled('divide', 'equipment.title');
    },
  },
  {
    name: 'kiosk-divide-skills',
    async go(kiosk) {
      await kiosk.touch('divide', 'equipment.computer.word');
      await kiosk.titled('divide', 'skills.title');
    },
  },
  {
    name: 'kiosk-divide-fine',
    async go(kiosk) {
      await kiosk.touch('divide', 'skills.alone.word');
      await kiosk.titled('divide', 'fine.title');
    },
  },
  {
    name: 'kiosk-divide-topics',
    async go(kiosk) {
      await kiosk.back();
      await kiosk.titled('divide', 'skills.title');
      await kiosk.back();
      await kiosk.touch('divide', 'equipment.nothing.word');
      await kiosk.touch('divide', 'skills.not.word');
      await kiosk.titled('divide', 'referral.title');
    },
  },
  ...TOPICS.map((topic, place): Stop<KioskScene> => ({
    name: `kiosk-divide-${topic}`,
    async go(kiosk) {
      if (place > 0) await kiosk.back();
      await kiosk.touch('divide', `topic.${topic}.word`);
      await kiosk.titled('divide', `topic.${topic}.word`);
      await kiosk.sees('divide', `topic.${topic}.what`);
    },
  })),
];

const doors: readonly Stop<KioskScene>[] = [
  {
    name: 'kiosk-doors',
    async go(kiosk) {
      await kiosk.end();
      await kiosk.begin();
      await kiosk.service('doors');
      await kiosk.titled('doors', 'title');
    },
  },
  ...DOORS.map((door, place): Stop<KioskScene> => ({
    name: `kiosk-doors-${door}`,
    async go(kiosk) {
      if (place > 0) await kiosk.back();
      await kiosk.touch('doors', `door.${door}.word`);
      await kiosk.titled('doors', `door.${door}.word`);
      await expect(kiosk.page.getByRole('article').first()).toBeVisible();
    },
  })),
];

const space: readonly Stop<KioskScene>[] = [
  {
    name: 'kiosk-multimedia',
    async go(kiosk) {
      await kiosk.end();
      const { steward } = kiosk;
      await kiosk.house.change({ computers: 2, accessibleComputers: 1 });
      for (const code of [CODES.known, CODES.other])
        await steward.accepted('take-seat', { kind: 'computer', accessible: false, code });
      await kiosk.begin();
      await kiosk.service('multimedia');
      await kiosk.sees('multimedia', 'free', { count: 0 });
      await kiosk.sees('multimedia', 'free', { count: 16 });
    },
  },
  {
    name: 'kiosk-multimedia-wheelchair',
    async go(kiosk) {
      await kiosk.touch('multimedia', 'choose.wheelchair');
      await kiosk.sees('multimedia', 'suited', { count: 1 });
    },
  },
  {
    name: 'kiosk-multimedia-none-suited',
    async go(kiosk) {
      await kiosk.touch('multimedia', 'kind.computer');
      await kiosk.titled('multimedia', 'none.suited.computer');
    },
  },
  {
    name: 'kiosk-multimedia-none',
    async go(kiosk) {
      await kiosk.back();
      await kiosk.touch('multimedia', 'choose.wheelchair');
      await kiosk.touch('multimedia', 'kind.computer');
      await kiosk.titled('multimedia', 'none.computer');
    },
  },
  {
    name: 'kiosk-multimedia-freed',
    async go(kiosk) {
      await kiosk.steward.accepted('free-seat', { kind: 'computer', number: 2 });
      await kiosk.sees('multimedia', 'none.freed');
    },
  },
  {
    name: 'kiosk-multimedia-return',
    async go(kiosk) {
      await kiosk.back();
      await kiosk.touch('multimedia', 'choose.return');
      await kiosk.titled('multimedia', 'return.title');
    },
  },
  {
    name: 'kiosk-multimedia-return-typed',
    async go(kiosk) {
      await type(kiosk, CODES.unknown);
    },
  },
  {
    name: 'kiosk-multimedia-return-unknown',
    async go(kiosk) {
      await kiosk.touch('multimedia', 'return.give');
      await kiosk.sees('multimedia', 'return.unknown');
    },
  },
  {
    name: 'kiosk-multimedia-returned',
    async go(kiosk) {
      await kiosk.back();
      await kiosk.touch('multimedia', 'choose.return');
      await type(kiosk, CODES.other);
      await kiosk.touch('multimedia', 'return.give');
      await kiosk.titled('multimedia', 'returned.title');
    },
  },
  {
    name: 'kiosk-multimedia-given',
    async go(kiosk) {
      await kiosk.touch('multimedia', 'taken.done');
      await kiosk.begin();
      await kiosk.service('multimedia');
      await kiosk.touch('multimedia', 'kind.tablet');
      await kiosk.sees('multimedia', 'taken.code');
    },
  },
];

/** What comes on paper, where the machine prints: under way, handed over, failed. */
const paper: readonly Stop<KioskScene>[] = [
  {
    name: 'kiosk-ticket-printing',
    async go(kiosk) {
      await kiosk.touch('multimedia', 'taken.done');
      await kiosk.set({ printer: 'browser' });
      await kiosk.takeTicket('training');
      await kiosk.sees('kiosk', 'ticket.paper.printing');
    },
  },
  {
    name: 'kiosk-ticket-printed',
    async go(kiosk) {
      await printed(kiosk.page);
      await kiosk.sees('kiosk', 'ticket.paper.sent');
    },
  },
  {
    name: 'kiosk-ticket-paper-failed',
    async go(kiosk) {
      await kiosk.end('ticket.done');
      await breakPrinter(kiosk.page, true);
      await kiosk.takeTicket('enterprise');
      await kiosk.sees('kiosk', 'ticket.paper.failed');
    },
  },
  {
    name: 'kiosk-multimedia-paper-failed',
    async go(kiosk) {
      await kiosk.end('ticket.done');
      await kiosk.begin();
      await kiosk.service('multimedia');
      await kiosk.touch('multimedia', 'kind.tablet');
      await kiosk.sees('paper', 'state.failed');
    },
  },
  {
    name: 'kiosk-multimedia-printing',
    async go(kiosk) {
      await breakPrinter(kiosk.page, false);
      await kiosk.touch('paper', 'again');
      await kiosk.sees('paper', 'state.printing');
    },
  },
  {
    name: 'kiosk-multimedia-printed',
    async go(kiosk) {
      await printed(kiosk.page);
      await kiosk.sees('paper', 'state.sent');
    },
  },
  {
    name: 'kiosk-doors-print',
    async go(kiosk) {
      await kiosk.touch('multimedia', 'taken.done');
      await kiosk.begin();
      await kiosk.service('doors');
      await kiosk.touch('doors', 'door.cpas.word');
      await kiosk.button('paper', 'print').waitFor();
    },
  },
  {
    name: 'kiosk-doors-printed',
    async go(kiosk) {
      await kiosk.touch('paper', 'print');
      await printed(kiosk.page);
      await kiosk.sees('paper', 'state.sent');
    },
  },
  {
    name: 'kiosk-divide-print',
    async go(kiosk) {
      await kiosk.end();
      await kiosk.begin();
      await kiosk.service('divide');
      await kiosk.touch('divide', 'equipment.phone-only.word');
      await kiosk.touch('divide', 'skills.with-help.word');
      await kiosk.button('paper', 'print').waitFor();
    },
  },
];

export const kioskFlows = route({
  name: 'kiosk-flows',
  rules: AT_KIOSK,
  forms: KIOSK_FORMS,
  reach: true,
  open: KioskScene.open,
  stops: [...divide, ...doors, ...space, ...paper],
});

/** Six signs on the keyboard of the screen. */
async function type(kiosk: KioskScene, code: string): Promise<void> {
  for (const sign of code) {
    const key = kiosk.page.getByRole('button', { name: sign, exact: true });
    await key.evaluate((button) => (button as HTMLElement).click());
  }
  await expect(kiosk.page.getByText(code).or(kiosk.page.getByRole('textbox'))).toBeVisible();
}
