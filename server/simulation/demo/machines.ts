import type { KioskSettings } from '#protocol/kiosk-settings.js';
import type { KioskView, StewardDevice, StewardView } from '#protocol/views.js';

import type { DemoLink } from './link.js';
import type { DemoRun } from './run.js';
import { pause } from './run.js';

export interface DemoKiosk {
  readonly link: DemoLink<'kiosk'>;
  readonly name: string;
  readonly settings: KioskSettings;
}

/** Sets a simulated kiosk up once, as a steward would, and has it say how it fares. */
export async function lookAfter(
  run: DemoRun,
  desk: DemoLink<'steward'>,
  { link, name, settings }: DemoKiosk,
): Promise<never> {
  let isSetUp = false;
  for (;;) {
    const own = ownDevice(desk.view, link.view);
    if (own !== undefined && !isSetUp) {
      const changed = await desk.send('change-device', { deviceId: own.id, name, kiosk: settings });
      isSetUp = changed.ok;
    } else if (own !== undefined && own.device.kiosk?.version === undefined) {
      const version = desk.view?.version ?? '';
      if (version !== '') {
        const paper = settings.printer === 'none' ? 'none' : 'printed';
        await link.send('report-kiosk', { version, paper, pending: 0, undelivered: 0 });
      }
    }
    await desk.changed(run.pace.glance());
  }
}

/** Now and then somebody at a simulated kiosk asks for a steward, who comes. */
export async function callForHelp(
  run: DemoRun,
  desk: DemoLink<'steward'>,
  { link }: DemoKiosk,
): Promise<never> {
  const { pace, signal } = run;
  for (;;) {
    await pause(pace.pause() + pace.pause(), signal);
    if (link.view?.day !== 'open') continue;
    await link.send('ask-help', {});
    await pause(pace.walk() + pace.walk(), signal);
    // Whoever tries the reception desk may have been quicker.
    const asked = ownDevice(desk.view, link.view);
    if (asked?.device.kiosk?.help?.coming === false) {
      await desk.send('answer-help', { deviceId: asked.id });
    }
    await pause(pace.pause(), signal);
    const helped = ownDevice(desk.view, link.view);
    if (helped?.device.kiosk?.help !== undefined) {
      await desk.send('end-help', { deviceId: helped.id });
    }
  }
}

/** A kiosk does not know its own id: the desk finds it by the name both see. */
function ownDevice(
  desk: StewardView | undefined,
  kiosk: KioskView | undefined,
): { readonly id: string; readonly device: StewardDevice } | undefined {
  if (desk === undefined || kiosk === undefined) return undefined;
  const found = Object.entries(desk.devices).find(
    ([, device]) => device.kind === 'kiosk' && device.name === kiosk.name,
  );
  return found && { id: found[0], device: found[1] };
}
