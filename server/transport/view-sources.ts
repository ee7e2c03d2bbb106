import type { GuestView, View } from '#protocol/views.js';
import type { Settings } from '#protocol/settings.js';

import { displaySettingsOf, kioskSettingsOf } from '../application/access/devices.js';
import { advisorView } from '../application/views/advisor-view.js';
import { bookingView } from '../application/views/booking-view.js';
import { displayView } from '../application/views/display-view.js';
import type { ViewEnvironment, Waits } from '../application/views/environment.js';
import { guestView } from '../application/views/guest-view.js';
import type { ViewingKiosk } from '../application/views/kiosk-view.js';
import { kioskView } from '../application/views/kiosk-view.js';
import { officeView } from '../application/views/office-view.js';
import { phoneView } from '../application/views/phone-view.js';
import { createStewardDevices } from '../application/views/steward-devices.js';
import { stewardView } from '../application/views/steward-view.js';
import { createWorkshopViews } from '../application/views/workshops-view.js';
import type { ReceptionState } from '../application/desk.js';
import type { Access, AccessServices } from './access.js';
import { isOwnBooking } from './access.js';

/** What views show besides the reception day and the access services. */
export interface ViewFacts {
  settings(): Settings;
  /** Base of the phone page's address, without a trailing slash. */
  phoneUrl(): string;
  storage(): 'ok' | 'failing';
  /** As far as they hold in this state. */
  waits(state: ReceptionState): Waits;
  /** The centre's calendar day at `now` (ms), `YYYY-MM-DD`. */
  today(now: number): string;
  /** Of the server. */
  readonly version: string;
  /** Only in a demonstration: codes and PINs that guests may see. */
  readonly demoStaff?: NonNullable<GuestView['demo']>['staff'];
}

/** The services whose state is seen. */
export type ViewServices = Pick<
  AccessServices,
  'staff' | 'devices' | 'pairing' | 'kiosks' | 'notices' | 'alarms' | 'jobs' | 'workshops'
>;

/** Makes the one view a socket may see; `undefined` where its ticket, booking or device is no longer kept. */
export type ViewOf = (access: Access, state: ReceptionState, now: number) => View | undefined;

export function createViewOf(facts: ViewFacts, services: ViewServices): ViewOf {
  const { workshops } = services;
  const workshopViews = createWorkshopViews();
  const stewardDevices = createStewardDevices({
    devices: () => services.devices.list(),
    watched: (deviceId) => services.kiosks.of(deviceId),
  });

  function viewingKiosk(deviceId: string): ViewingKiosk | undefined {
    const device = services.devices.get(deviceId);
    if (device === undefined) return undefined;
    const { help } = services.kiosks.of(deviceId);
    return {
      name: device.name,
      settings: kioskSettingsOf(device),
      ...(help !== undefined && { help }),
    };
  }

  /** Looked up as it is asked for: most views need little of it. */
  function environment(state: ReceptionState, now: number): ViewEnvironment {
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
        return stewardDevices(state);
      },
      get pairing() {
        return services.pairing.pending();
      },
      get storage() {
        return facts.storage();
      },
      get jobs() {
        return services.jobs.stamp();
      },
      get jobsOffice() {
        return services.jobs.office();
      },
      get workshops() {
        return workshopViews(workshops.state(), facts.settings(), now);
      },
      get programmeRevision() {
        return workshops.state().revision;
      },
      get alarms() {
        return services.alarms.current();
      },
      get notices() {
        return services.notices.current();
      },
      get waits() {
        return facts.waits(state);
      },
      version: facts.version,
    };
  }

  return (access, state, now) => {
    switch (access.audience) {
      case 'guest':
        return guestView(facts.demoStaff);
      case 'kiosk': {
        const kiosk = viewingKiosk(access.deviceId);
        return kiosk && kioskView(state, kiosk, environment(state, now));
      }
      case 'display': {
        const device = services.devices.get(access.deviceId);
        return device && displayView(state, environment(state, now), displaySettingsOf(device));
      }
      case 'phone':
        return phoneView(state, access.ticketId, environment(state, now));
      case 'booking':
        if (!isOwnBooking(access, workshops)) return undefined;
        return bookingView(workshops.state(), access.bookingId, facts.settings(), now);
      case 'advisor':
        return advisorView(state, access.session, environment(state, now));
      case 'steward':
        return stewardView(state, access.session, environment(state, now));
      case 'office':
        return officeView(state, access.session, environment(state, now));
    }
  };
}
