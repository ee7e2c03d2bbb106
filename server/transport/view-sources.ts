import type { GuestView, StewardDevice, View } from '#protocol/views.js';
import type { Settings } from '#protocol/settings.js';

import { advisorView } from '../application/views/advisor-view.js';
import { displayView } from '../application/views/display-view.js';
import type { ViewEnvironment } from '../application/views/environment.js';
import { guestView } from '../application/views/guest-view.js';
import { kioskView } from '../application/views/kiosk-view.js';
import { officeView } from '../application/views/office-view.js';
import { phoneView } from '../application/views/phone-view.js';
import { stewardView } from '../application/views/steward-view.js';
import type { ReceptionState } from '../application/desk.js';
import type { Access, AccessServices } from './access.js';
import type { Presence } from './presence.js';

/** What views show besides the reception day, the access services and who is online. */
export interface ViewFacts {
  settings(): Settings;
  /** Base of the phone page's address, without a trailing slash. */
  phoneUrl(): string;
  storage(): 'ok' | 'failing';
  /** The centre's calendar day at `now` (ms), `YYYY-MM-DD`. */
  today(now: number): string;
  /** Only in a demonstration: codes and PINs that guests may see. */
  readonly demoStaff?: NonNullable<GuestView['demo']>['staff'];
}

/** Makes the one view a socket may see; `undefined` where its ticket is no longer kept. */
export type ViewOf = (access: Access, state: ReceptionState, now: number) => View | undefined;

export function createViewOf(
  facts: ViewFacts,
  services: Pick<AccessServices, 'staff' | 'devices' | 'pairing'>,
  presence: Presence,
): ViewOf {
  let devices: Readonly<Record<string, StewardDevice>> | undefined;
  services.devices.changed.subscribe(() => (devices = undefined));
  presence.changed.subscribe(() => (devices = undefined));

  function seenDevices(): Readonly<Record<string, StewardDevice>> {
    devices ??= Object.fromEntries(
      services.devices.list().map(({ deviceId, kind, name, pairedAt }) => {
        return [deviceId, { kind, name, online: presence.isOnline(deviceId), pairedAt }];
      }),
    );
    return devices;
  }

  /** Looked up as it is asked for: most views need little of it. */
  function environment(now: number): ViewEnvironment {
    return {
      now,
      get today() {
        return facts.today(now);
      },
      get settings() {
        return facts.settings();
      },
      get phoneUrl() {
        return facts.phoneUrl();
      },
      get staffCodes() {
        return services.staff.codes();
      },
      get devices() {
        return seenDevices();
      },
      get pairing() {
        return services.pairing.pending();
      },
      get storage() {
        return facts.storage();
      },
    };
  }

  return (access, state, now) => {
    switch (access.audience) {
      case 'guest':
        return guestView(facts.demoStaff);
      case 'kiosk':
        return kioskView(state, environment(now));
      case 'display':
        return displayView(state);
      case 'phone':
        return phoneView(state, access.ticketId, now);
      case 'advisor':
        return advisorView(state, access.session, environment(now));
      case 'steward':
        return stewardView(state, access.session, environment(now));
      case 'office':
        return officeView(state, access.session, environment(now));
    }
  };
}
