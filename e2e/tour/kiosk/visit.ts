import { expect } from '@playwright/test';

import { PORTRAIT_QUESTIONS } from '#protocol/feedback.js';
import { AT_KIOSK } from '../../axe.js';
import { allowWriting, forbidWriting } from '../../harness/full-disk.js';
import { text } from '../../harness/texts.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { KIOSK_FORMS, KioskScene } from './kiosk-scene.js';

/** The shortest idle time that can be set, s. */
const SHORTEST_IDLE = 20;

/** From the first screen to the ticket, and all that can be asked of the machine meanwhile. */
const beforeTheTicket: readonly Stop<KioskScene>[] = [
  { name: 'kiosk-attract', go: (kiosk) => kiosk.dressed() },
  {
    name: 'kiosk-attract-idle',
    async go(kiosk) {
      // what nobody has touched waits for nobody
      for (let touch = 0; touch < 2; touch += 1) await kiosk.trigger(kiosk.tool('contrast'));
      await warn(kiosk);
    },
  },
  {
    name: 'kiosk-services',
    async go(kiosk) {
      await goOn(kiosk);
      await kiosk.enter();
    },
  },
  {
    name: 'kiosk-help-asked',
    async go(kiosk) {
      await kiosk.press(kiosk.tool('help'));
      await expect(kiosk.dialog).toContainText(kiosk.said('kiosk', 'help.asked'));
    },
  },
  {
    name: 'kiosk-help-coming',
    async go(kiosk) {
      await kiosk.steward.accepted('answer-help', { deviceId: kiosk.deviceId });
      await expect(kiosk.dialog).toContainText(kiosk.said('kiosk', 'help.coming'));
    },
  },
  {
    name: 'kiosk-services-help-coming',
    async go(kiosk) {
      await kiosk.touch('kiosk', 'help.close');
      await kiosk.tool('helpComing').waitFor();
    },
  },
  {
    name: 'kiosk-services-idle',
    async go(kiosk) {
      await kiosk.steward.accepted('end-help', { deviceId: kiosk.deviceId });
      await expect(kiosk.tool('helpComing')).toBeHidden();
      await warn(kiosk);
    },
  },
  {
    name: 'kiosk-services-few',
    async go(kiosk) {
      await goOn(kiosk);
      await kiosk.set({ services: ['advice', 'collective'] });
      await expect(kiosk.button('kiosk', 'service.doors.word')).toBeHidden();
    },
  },
  {
    name: 'kiosk-themes',
    async go(kiosk) {
      await kiosk.set({});
      await kiosk.house.ticket('work');
      await kiosk.house.ticket('work');
      await kiosk.service('advice');
      await kiosk.titled('kiosk', 'theme.title');
      await kiosk.sees('kiosk', 'theme.nobody.note');
    },
  },
  {
    name: 'kiosk-themes-failed',
    async go(kiosk) {
      const { pid } = kiosk.house.server;
      await forbidWriting(pid);
      await kiosk.touch('common', 'theme.work');
      await kiosk.sees('kiosk', 'theme.failed');
      await allowWriting(pid);
    },
  },
];

const ticket: readonly Stop<KioskScene>[] = [
  {
    name: 'kiosk-ticket',
    async go(kiosk) {
      await kiosk.touch('common', 'theme.work');
      await kiosk.sees('kiosk', 'ticket.paper.none');
      await qrCode(kiosk);
    },
  },
  {
    name: 'kiosk-ticket-mark-given',
    async go(kiosk) {
      await kiosk.touch('kiosk', 'ticket.mark.good');
      await kiosk.sees('kiosk', 'ticket.mark.thanks');
    },
  },
  {
    name: 'kiosk-ticket-help',
    async go(kiosk) {
      await kiosk.press(kiosk.tool('help'));
      await expect(kiosk.dialog).toContainText(kiosk.said('kiosk', 'help.asked'));
      await kiosk.touch('kiosk', 'help.close');
      await kiosk.tool('helpAsked').waitFor();
    },
  },
];

const portrait: readonly Stop<KioskScene>[] = [
  ...PORTRAIT_QUESTIONS.map((question, place): Stop<KioskScene> => ({
    name: `kiosk-portrait-${question}`,
    async go(kiosk) {
      if (place === 0) await kiosk.touch('kiosk', 'ticket.portrait.word');
      else if (place === 1) await kiosk.touch('portrait', 'gender.woman');
      else await kiosk.touch('portrait', 'skip');
      await kiosk.titled('portrait', `${question}.title`);
    },
  })),
  {
    name: 'kiosk-portrait-send',
    async go(kiosk) {
      await kiosk.touch('portrait', 'skip');
      await kiosk.titled('portrait', 'send.title');
    },
  },
  {
    name: 'kiosk-portrait-failed',
    async go(kiosk) {
      kiosk.cable.cut();
      await kiosk.touch('portrait', 'send.yes');
      await kiosk.sees('portrait', 'send.failed');
    },
  },
  {
    name: 'kiosk-portrait-thanks',
    async go(kiosk) {
      kiosk.cable.mend();
      await kiosk.steward.until(({ devices }) => devices[kiosk.deviceId]?.online === true);
      await expect(async () => {
        await kiosk.touch('portrait', 'send.yes');
        await expect(kiosk.button('portrait', 'done')).toBeVisible({ timeout: 1_000 });
      }).toPass();
    },
  },
  {
    name: 'kiosk-portrait-answered',
    async go(kiosk) {
      await kiosk.touch('portrait', 'done');
      await kiosk.takeTicket('mobility');
      await kiosk.touch('kiosk', 'ticket.portrait.word');
      await kiosk.touch('portrait', 'gender.woman');
      await kiosk.titled('portrait', 'age.title');
      await kiosk.back();
      await kiosk.titled('portrait', 'gender.title');
    },
  },
  {
    name: 'kiosk-portrait-nothing',
    async go(kiosk) {
      for (const question of PORTRAIT_QUESTIONS) {
        await kiosk.titled('portrait', `${question}.title`);
        await kiosk.touch('portrait', 'skip');
      }
      await kiosk.sees('portrait', 'thanks.nothing');
    },
  },
];

const outOfService: readonly Stop<KioskScene>[] = [
  {
    name: 'kiosk-out-of-service',
    async go(kiosk) {
      await kiosk.touch('portrait', 'done');
      await kiosk.dressed();
      await kiosk.set({
        outOfService: {
          fr: text('fr', 'steward', 'kiosk.outOfServiceText'),
          nl: text('nl', 'steward', 'kiosk.outOfServiceText'),
        },
      });
      await kiosk.titled('kiosk', 'outOfService.title');
    },
  },
  {
    name: 'kiosk-closed',
    async go(kiosk) {
      await kiosk.set({});
      await kiosk.door.waitFor();
      await kiosk.steward.accepted('close-day', {});
      await kiosk.titled('common', 'kioskClosed.title');
    },
  },
];

export const kioskVisit = route({
  name: 'kiosk-visit',
  rules: AT_KIOSK,
  forms: KIOSK_FORMS,
  reach: true,
  open: KioskScene.open,
  stops: [...beforeTheTicket, ...ticket, ...portrait, ...outOfService],
});

/** Nobody has touched the screen for its idle time. */
async function warn(kiosk: KioskScene): Promise<void> {
  await kiosk.set({ idleSeconds: SHORTEST_IDLE });
  await expect(async () => {
    await kiosk.page.clock.fastForward((SHORTEST_IDLE + 1) * 1000);
    await expect(kiosk.dialog).toContainText(kiosk.said('kiosk', 'idle.title'), { timeout: 1_000 });
  }).toPass();
}

async function goOn(kiosk: KioskScene): Promise<void> {
  await kiosk.set({});
  await kiosk.press(kiosk.dialog.getByRole('button').first());
  await expect(kiosk.dialog).toBeHidden();
}

/** The code is drawn by a part of the page that comes later. */
async function qrCode(kiosk: KioskScene): Promise<void> {
  await expect(
    kiosk.page.getByRole('img', { name: kiosk.said('kiosk', 'ticket.codeLabel') }).locator('path'),
  ).toHaveAttribute('d', /./);
}
