import { expect } from '@playwright/test';

import { defaultKioskSettings } from '#protocol/kiosk-settings.js';
import { AT_DESK } from '../../axe.js';
import type { Client } from '../../harness/client.js';
import type { Stop } from '../route.js';
import { route } from '../route.js';
import { Desk, DESK_FORMS } from './desk.js';

const ENTRANCE = 'Entrée / Ingang';
const HALL = 'Hall';
const STOPPED = 'Cinéma';
const ROOM = 'Écran / Scherm';

/** The kiosk by the entrance, which asks for help and is cut off later. */
const kiosks = new WeakMap<Desk, Client<'kiosk'>>();

const devices: readonly Stop<Desk>[] = [
  {
    name: 'steward-devices-none',
    async go(desk) {
      await desk.house.steward();
      await desk.signIn('S1');
      await desk.touch('steward', 'nav.devices');
      await desk.sees('steward', 'devices.pairedNone');
    },
  },
  {
    name: 'steward-devices',
    async go(desk) {
      const { house } = desk;
      const steward = await house.steward();
      kiosks.set(desk, await house.kiosk(ENTRANCE));
      const stopped = await house.kiosk(STOPPED);
      await stopped.accepted('report-kiosk', {
        version: '0.0.9',
        paper: 'failed',
        pending: 2,
        undelivered: 1,
      });
      await house.token('kiosk', HALL);
      await house.display(ROOM);
      const deviceId = named(steward, STOPPED);
      await steward.accepted('change-device', {
        deviceId,
        name: STOPPED,
        kiosk: {
          ...defaultKioskSettings,
          place: 'À côté du grand escalier',
          accessible: true,
          outOfService: { fr: 'En panne.', nl: 'Defect.' },
        },
      });
      await desk.sees('steward', 'devices.summary', { online: 3, total: 4 });
      await desk.sees('steward', 'devices.waiting', { count: 2 });
    },
  },
  {
    name: 'steward-devices-asking',
    async go(desk) {
      const form = { name: 'new', width: 800, height: 600 };
      await desk.house.page('/kiosk', { form });
      await desk.house.page('/display', { form });
      await expect(desk.button('steward', 'devices.refuse')).toHaveCount(2);
    },
  },
  {
    name: 'steward-approve',
    async go(desk) {
      await desk.press(desk.button('steward', 'devices.approve').first());
      await desk.asked('steward', 'devices.approveTitle');
    },
  },
  {
    name: 'steward-approve-incomplete',
    async go(desk) {
      await desk.press(desk.inDialog('steward', 'devices.approve'));
      await desk.sees('steward', 'devices.nameError');
    },
  },
  {
    name: 'steward-kiosk',
    async go(desk) {
      await desk.escape();
      await desk.touch('steward', 'devices.verbOn', on(desk, 'edit', ENTRANCE));
      await expect(desk.dialog).toBeVisible();
    },
  },
  {
    name: 'steward-kiosk-wrong',
    async go(desk) {
      const { dialog } = desk;
      await desk.fill('steward', 'kiosk.field.name', '');
      await dialog.getByText(desk.said('steward', 'kiosk.idleOwn')).click();
      await desk.fill('steward', 'kiosk.seconds', '5');
      await dialog.getByText(desk.said('steward', 'kiosk.stop')).click();
      await desk.fill('steward', 'kiosk.message.fr', '');
      await desk.press(desk.inDialog('steward', 'kiosk.save'));
      await desk.sees('steward', 'kiosk.messageError');
    },
  },
  {
    name: 'steward-display',
    async go(desk) {
      await desk.escape();
      await desk.touch('steward', 'devices.verbOn', on(desk, 'edit', ROOM));
      await expect(desk.dialog).toBeVisible();
    },
  },
  ...(['reload', 'revoke'] as const).map((verb): Stop<Desk> => ({
    name: `steward-device-${verb}`,
    async go(desk) {
      await desk.escape();
      await desk.touch('steward', 'devices.verbOn', on(desk, verb, STOPPED));
      await expect(desk.dialog).toBeVisible();
    },
  })),
];

const alerts: readonly Stop<Desk>[] = [
  {
    name: 'steward-help-asked',
    async go(desk) {
      await desk.escape();
      await desk.touch('steward', 'nav.board');
      await kiosks.get(desk)?.accepted('ask-help', {});
      await desk.button('steward', 'help.answer').waitFor();
    },
  },
  {
    name: 'steward-help-coming',
    async go(desk) {
      await desk.touch('steward', 'help.answer');
      await expect(desk.button('steward', 'help.answer')).toBeHidden();
    },
  },
  {
    name: 'steward-kiosk-offline',
    async go(desk) {
      const steward = await desk.house.steward();
      kiosks.get(desk)?.close();
      await steward.until(({ devices }) => devices[named(steward, ENTRANCE)]?.online === false);
      await desk.button('steward-alerts', 'mend.devices').waitFor();
    },
  },
];

const space: readonly Stop<Desk>[] = [
  {
    name: 'steward-multimedia',
    async go(desk) {
      const steward = await desk.house.steward();
      for (const [kind, code] of [
        ['computer', 'K7MP4W'],
        ['tablet', 'R3TY9X'],
      ] as const)
        await steward.accepted('take-seat', { kind, accessible: false, code });
      await desk.touch('steward', 'nav.multimedia');
      await desk.sees('steward', 'seats.free', { count: 44, total: 45 });
    },
  },
  {
    name: 'steward-seat-taken',
    async go(desk) {
      await desk.press(seat(desk, 'taken').first());
      await desk.inDialog('steward', 'seats.end').waitFor();
    },
  },
  {
    name: 'steward-seat-free',
    async go(desk) {
      await desk.escape();
      await desk.press(seat(desk, 'free').first());
      await desk.inDialog('steward', 'seats.giveThis').waitFor();
    },
  },
  {
    name: 'steward-seat-given',
    async go(desk) {
      await desk.press(desk.inDialog('steward', 'seats.giveThis'));
      await desk.inDialog('steward', 'seats.told').waitFor();
    },
  },
  {
    name: 'steward-help-logged',
    async go(desk) {
      await desk.press(desk.inDialog('steward', 'seats.told'));
      await desk.touch('steward', 'helpLog.kind.copier-printer');
      await desk.button('steward', 'helpLog.undo').waitFor();
    },
  },
];

export const stewardMachines = route({
  name: 'steward-machines',
  rules: AT_DESK,
  forms: DESK_FORMS,
  open: (house, form) => Desk.open(house, form, '/steward'),
  stops: [...devices, ...alerts, ...space],
});

/** What a verb's button on a device is called. */
function on(desk: Desk, verb: string, name: string): { verb: string; name: string } {
  return { verb: desk.said('steward', `devices.${verb}`), name };
}

function named(steward: Client<'steward'>, name: string): string {
  const found = Object.entries(steward.view.devices).find(([, device]) => device.name === name);
  if (found === undefined) throw new Error(`there is no device ${name}`);
  return found[0];
}

/** The places of the space in a state. */
function seat(desk: Desk, state: 'free' | 'taken') {
  return desk.page
    .getByRole('listitem')
    .getByRole('button')
    .filter({ hasText: desk.said('steward', `seats.state.${state}`) });
}
