import { expect } from '@playwright/test';

import { AT_KIOSK } from '../../axe.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { KIOSK_FORMS, KioskScene } from './kiosk-scene.js';

/** A kiosk without its server: what still goes on, and what it says of the rest. */
const stops: readonly Stop<KioskScene>[] = [
  {
    name: 'kiosk-themes-cut-off',
    async go(kiosk) {
      const { deviceId, steward } = kiosk;
      await kiosk.begin();
      await visitFlows(kiosk);
      await kiosk.service('advice');
      await kiosk.sees('kiosk', 'theme.nobody.note');
      kiosk.cable.cut();
      await steward.until(({ devices }) => devices[deviceId]?.online === false);
      const nobody = kiosk.page.getByText(kiosk.said('kiosk', 'theme.nobody.note'));
      await expect(nobody).toHaveCount(0);
      await kiosk.sees('waits', 'unknown');
    },
  },
  {
    name: 'kiosk-ticket-cut-off',
    async go(kiosk) {
      await kiosk.touch('common', 'theme.work');
      await kiosk.sees('waits', 'unknown');
      await kiosk.sees('kiosk', 'ticket.offline');
    },
  },
  {
    name: 'kiosk-help-cut-off',
    async go(kiosk) {
      await kiosk.press(kiosk.tool('help'));
      await expect(kiosk.dialog).toContainText(kiosk.said('kiosk', 'help.offline'));
    },
  },
  {
    name: 'kiosk-multimedia-cut-off',
    async go(kiosk) {
      await kiosk.touch('kiosk', 'help.close');
      await kiosk.end('ticket.done');
      await kiosk.begin();
      await kiosk.service('multimedia');
      await kiosk.sees('multimedia', 'choose.offline');
    },
  },
  {
    name: 'kiosk-return-cut-off',
    async go(kiosk) {
      await kiosk.touch('multimedia', 'choose.return');
      await kiosk.sees('multimedia', 'return.offline');
    },
  },
];

export const kioskCutOff = route({
  name: 'kiosk-cut-off',
  rules: AT_KIOSK,
  forms: KIOSK_FORMS,
  reach: true,
  open: KioskScene.open,
  stops,
});

/** The parts of the page that come later are there before the cable is cut. */
async function visitFlows(kiosk: KioskScene): Promise<void> {
  await kiosk.service('multimedia');
  await kiosk.titled('multimedia', 'choose.title');
  await kiosk.back();
  await kiosk.titled('kiosk', 'service.title');
}
