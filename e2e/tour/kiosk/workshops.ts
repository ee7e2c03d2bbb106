import { expect } from '@playwright/test';

import type { Activity } from '#protocol/workshops/programme.js';
import { writeBookingAddress } from '../../../renderer/shared/ticket-address/booking-address.js';
import { writeTicketAddress } from '../../../renderer/shared/ticket-address/ticket-address.js';
import { AT_KIOSK } from '../../axe.js';
import { bookingKeys, planSession, putActivity } from '../../harness/planner.js';
import type { BookingKeys } from '../../harness/planner.js';
import type { House } from '../house.js';
import type { Form, Stop } from '../route.js';
import { route } from '../route.js';
import { KIOSK_FORMS, KioskScene } from './kiosk-scene.js';
import { breakPrinter, printed } from './surroundings.js';

const CV = {
  id: 'cv',
  title: { fr: 'Écrire un CV', nl: 'Een cv schrijven' },
  language: 'fr',
  example: true,
} as const satisfies Partial<Activity>;
const ABROAD = {
  id: 'abroad',
  title: { fr: 'Travailler à l’étranger', nl: 'Werken in het buitenland' },
  format: 'information',
  theme: 'mobility',
  language: 'nl',
} as const satisfies Partial<Activity>;
type Known = typeof CV | typeof ABROAD;

/** So that a session of the afternoon can be checked in to at noon; too many at once are refused soon. */
const SETTINGS = { workshopCheckInMinutes: 240, workshopSeatsPerKioskHour: 2 } as const;

/** The programme of a kiosk's house, and who has signed up. */
interface Workshops {
  /** One seat, one place in the waiting list. */
  readonly small: string;
  readonly large: string;
  readonly abroad: string;
  booking: BookingKeys;
}

class WorkshopsScene {
  /** There once the programme is. */
  #workshops: Workshops | undefined;

  private constructor(readonly kiosk: KioskScene) {}

  static async open(house: House, form: Form): Promise<WorkshopsScene> {
    await house.steward();
    await house.change(SETTINGS);
    return new WorkshopsScene(await KioskScene.open(house, form));
  }

  get page() {
    return this.kiosk.page;
  }

  get workshops(): Workshops {
    if (this.#workshops === undefined) throw new Error('nothing is planned yet');
    return this.#workshops;
  }

  /** Two activities; one is held twice today. */
  async plan(): Promise<void> {
    const planner = await this.kiosk.house.planner();
    for (const activity of [CV, ABROAD]) await putActivity(planner, activity);
    const seats = { capacity: 1, waitingList: 1 };
    const evening = { starts: '18:00', ends: '19:00' };
    this.#workshops = {
      small: await planSession(planner, { activityId: CV.id, ...seats }),
      large: await planSession(planner, { activityId: CV.id, ...evening }),
      abroad: await planSession(planner, { activityId: ABROAD.id, room: 'room-2', waitingList: 1 }),
      booking: bookingKeys(),
    };
  }

  /** Somebody at the desk. */
  async signUp(sessionId: string): Promise<BookingKeys> {
    const keys = bookingKeys();
    await this.kiosk.steward.accepted('sign-up', { sessionId, ...keys });
    return keys;
  }

  /** From the services to the programme. */
  async enter(): Promise<void> {
    await this.kiosk.begin();
    await this.kiosk.service('collective');
    await this.kiosk.button('kiosk-workshops', 'haveCode').waitFor();
  }

  /** A card of the programme, the first of its activity. */
  async choose({ title }: Known): Promise<void> {
    const name = new RegExp(`^${title[this.kiosk.manner.language]}`);
    await this.kiosk.press(this.page.getByRole('button', { name }).first());
    await this.page.getByRole('heading', { name, level: 1 }).waitFor();
  }

  /** Words that are large, or a screen that is half, leave no room for four buttons. */
  async facet(facet: 'date' | 'theme'): Promise<void> {
    const { reach, textSize } = this.kiosk.manner;
    if (reach || textSize > 2) {
      await this.kiosk.touch('kiosk-workshops', 'choose');
      await this.kiosk.touch('kiosk-workshops', `question.${facet}`);
    } else {
      await this.kiosk.touch('kiosk-workshops', `all.${facet}`);
    }
    await this.kiosk.titled('kiosk-workshops', `question.${facet}`);
  }

  async type(code: string): Promise<void> {
    await this.page.keyboard.type(code);
    await expect(this.kiosk.button('kiosk-workshops', 'code.find')).not.toHaveAttribute(
      'aria-disabled',
    );
  }

  /** As a scanner that plays a keyboard: faster than any hand, however slow this machine is. */
  async scan(address: string): Promise<void> {
    const keys = [...Array.from(`http://192.168.1.20:8080/${address}`), 'Enter'];
    await this.page.evaluate((pressed) => {
      for (const key of pressed)
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }, keys);
  }

  async scanBooking({ secret }: BookingKeys): Promise<void> {
    await this.scan(`w${writeBookingAddress({ language: 'nl', secret })}`);
  }

  async says(key: string): Promise<void> {
    await this.kiosk.sees('kiosk-workshops', key);
  }

  async touch(key: string): Promise<void> {
    await this.kiosk.touch('kiosk-workshops', key);
  }
}

const finding: readonly Stop<WorkshopsScene>[] = [
  {
    name: 'kiosk-workshops-nothing',
    async go(scene) {
      await scene.enter();
      await scene.says('nothing');
    },
  },
  {
    name: 'kiosk-workshops',
    async go(scene) {
      await scene.plan();
      await scene.kiosk.sees('workshops', 'left', { count: 12 });
    },
  },
  { name: 'kiosk-workshops-days', go: (scene) => scene.facet('date') },
  {
    name: 'kiosk-workshops-themes',
    async go(scene) {
      await scene.kiosk.touch('workshops', 'day.today');
      await scene.kiosk.touch('kiosk-workshops', 'showAll');
      await scene.facet('theme');
    },
  },
  {
    name: 'kiosk-workshops-of-theme',
    async go(scene) {
      await scene.kiosk.touch('common', 'theme.mobility');
      await scene.kiosk.button('kiosk-workshops', 'showAll').waitFor();
    },
  },
  {
    name: 'kiosk-workshops-none-fits',
    async go(scene) {
      await putActivity(await scene.kiosk.house.planner(), { ...ABROAD, theme: 'training' });
      await scene.says('noneFits');
    },
  },
];

const signingUp: readonly Stop<WorkshopsScene>[] = [
  {
    name: 'kiosk-workshops-details',
    async go(scene) {
      await scene.touch('showAll');
      await scene.choose(CV);
      await scene.kiosk.button('kiosk-workshops', 'signUp').waitFor();
    },
  },
  {
    name: 'kiosk-workshops-signed-up',
    async go(scene) {
      await scene.touch('signUp');
      await scene.kiosk.titled('kiosk-workshops', 'signedUp.seat');
    },
  },
  {
    name: 'kiosk-workshops-details-waiting-list',
    async go(scene) {
      await scene.touch('done');
      await scene.enter();
      await scene.choose(CV);
      await scene.kiosk.button('kiosk-workshops', 'signUpToWait').waitFor();
    },
  },
  {
    name: 'kiosk-workshops-on-waiting-list',
    async go(scene) {
      await scene.touch('signUpToWait');
      await scene.kiosk.titled('kiosk-workshops', 'signedUp.waiting');
    },
  },
  {
    name: 'kiosk-workshops-details-full',
    async go(scene) {
      await scene.touch('done');
      await scene.enter();
      await scene.choose(CV);
      await scene.says('state.full');
    },
  },
  {
    name: 'kiosk-workshops-details-cancelled',
    async go(scene) {
      const sessionId = scene.workshops.small;
      await (await scene.kiosk.house.planner()).accepted('cancel-session', { sessionId });
      await scene.says('state.cancelled');
    },
  },
  {
    name: 'kiosk-workshops-paper-failed',
    async go(scene) {
      await scene.kiosk.set({ printer: 'browser' });
      await breakPrinter(scene.page, true);
      await scene.kiosk.back();
      await scene.choose(ABROAD);
      await scene.touch('signUp');
      await scene.kiosk.sees('paper', 'state.failed');
    },
  },
  {
    name: 'kiosk-workshops-printed',
    async go(scene) {
      await breakPrinter(scene.page, false);
      await scene.kiosk.touch('paper', 'again');
      await scene.kiosk.sees('paper', 'state.printing');
      await printed(scene.page);
      await scene.kiosk.sees('paper', 'state.sent');
    },
  },
  {
    name: 'kiosk-workshops-too-many',
    async go(scene) {
      await scene.touch('done');
      await scene.kiosk.house.change({ workshopSeatsPerKioskHour: 1 });
      await scene.enter();
      await scene.choose(ABROAD);
      await scene.touch('signUp');
      await scene.says('trouble.too-many-from-kiosk');
    },
  },
];

const withCode: readonly Stop<WorkshopsScene>[] = [
  {
    name: 'kiosk-workshops-code',
    async go(scene) {
      await scene.kiosk.back();
      await scene.touch('haveCode');
      await scene.kiosk.titled('kiosk-workshops', 'haveCode');
      await scene.kiosk.button('kiosk-workshops', 'code.find').waitFor();
    },
  },
  { name: 'kiosk-workshops-code-typed', go: (scene) => scene.type('K7MP4W') },
  {
    name: 'kiosk-workshops-code-unknown',
    async go(scene) {
      await scene.touch('code.find');
      await scene.says('trouble.booking-unknown');
    },
  },
  {
    name: 'kiosk-workshops-code-of-ticket',
    async go(scene) {
      const { secret } = bookingKeys();
      await scene.scan(`t${writeTicketAddress({ language: 'fr', secret })}`);
      await scene.says('trouble.a-ticket');
    },
  },
  {
    name: 'kiosk-workshops-booking',
    async go(scene) {
      const { workshops } = scene;
      workshops.booking = await scene.signUp(workshops.large);
      await scene.scanBooking(workshops.booking);
      await scene.says('booking.comeBack');
    },
  },
  {
    name: 'kiosk-workshops-booking-sure',
    async go(scene) {
      await scene.touch('booking.cancel');
      await scene.kiosk.titled('kiosk-workshops', 'sure.title');
    },
  },
  {
    name: 'kiosk-workshops-booking-cancelled',
    async go(scene) {
      await scene.touch('sure.yes');
      await scene.kiosk.titled('kiosk-workshops', 'cancelled.title');
    },
  },
  {
    name: 'kiosk-workshops-booking-ended',
    async go(scene) {
      await scene.touch('toProgramme');
      await scene.scanBooking(scene.workshops.booking);
      await scene.says('booking.cancelled');
    },
  },
  {
    name: 'kiosk-workshops-booking-now',
    async go(scene) {
      await scene.kiosk.back();
      const { workshops } = scene;
      workshops.booking = await scene.signUp(workshops.abroad);
      await scene.scanBooking(workshops.booking);
      await scene.says('booking.sayHere');
    },
  },
  {
    name: 'kiosk-workshops-arrived',
    async go(scene) {
      await scene.touch('booking.checkIn');
      await scene.kiosk.titled('kiosk-workshops', 'arrived.present.title');
    },
  },
];

const cutOff: readonly Stop<WorkshopsScene>[] = [
  {
    name: 'kiosk-workshops-cut-off',
    async go(scene) {
      const { kiosk } = scene;
      await scene.touch('done');
      await scene.enter();
      kiosk.cable.cut();
      await scene.says('stale');
    },
  },
  {
    name: 'kiosk-workshops-details-cut-off',
    async go(scene) {
      await scene.choose(ABROAD);
      await scene.says('offline');
    },
  },
  {
    name: 'kiosk-workshops-code-cut-off',
    async go(scene) {
      await scene.kiosk.back();
      await scene.touch('haveCode');
      await scene.says('code.offline');
    },
  },
];

export const kioskWorkshops = route({
  name: 'kiosk-workshops',
  rules: AT_KIOSK,
  forms: KIOSK_FORMS,
  reach: true,
  open: WorkshopsScene.open,
  stops: [...finding, ...signingUp, ...withCode, ...cutOff],
});
