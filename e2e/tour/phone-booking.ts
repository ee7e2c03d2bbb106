import { expect, type Page } from '@playwright/test';

import { writeBookingAddress } from '../../renderer/shared/ticket-address/booking-address.js';
import { ON_PHONE } from '../axe.js';
import type { Cable } from '../harness/cable.js';
import {
  type BookingKeys,
  bookingKeys,
  planOf,
  planSession,
  putActivity,
} from '../harness/planner.js';
import { Hand } from './hand.js';
import type { House } from './house.js';
import type { Form, Stop } from './route.js';
import { route } from './route.js';

const FORM = { name: 'phone', width: 360, height: 640 } as const;
const UNKNOWN = 'A'.repeat(22);
const OTHER_ROOM = 'room-2';

/** A phone that looks at one booking after the other. */
class BookingPhone extends Hand {
  /** The session that is looked at, with one seat. */
  sessionId = '';
  /** Who has that seat, and who waits for it. */
  first: BookingKeys = bookingKeys();
  second: BookingKeys = bookingKeys();

  private constructor(
    page: Page,
    readonly house: House,
    readonly cable: Cable,
  ) {
    super(page, house.manner);
  }

  static async open(house: House, form: Form): Promise<BookingPhone> {
    const cable = await house.cable();
    await house.steward();
    // The session of the afternoon can be checked in to at noon.
    await house.change({ workshopCheckInMinutes: 240 });
    await putActivity(await house.planner());
    return new BookingPhone(await house.page('/w', { form, cable }), house, cable);
  }

  /** Opens a booking's page with the text as its visitor wants it. */
  async follow(secret: string): Promise<void> {
    const { language, textSize } = this.manner;
    const address = new URL(this.page.url());
    address.hash = writeBookingAddress({ language, secret });
    await this.page.goto(address.href);
    const bar = this.page.getByRole('group', { name: this.said('common', 'look.label') });
    const larger = bar.getByRole('button', { name: this.said('common', 'look.textSize') });
    const page = this.page.locator('html');
    await expect(page).toHaveAttribute('data-text-size', /^\d$/);
    const size = Number(await page.getAttribute('data-text-size'));
    for (let now = size; now < textSize; now += 1) await this.press(larger);
    await expect(page).toHaveAttribute('data-text-size', String(textSize));
  }

  /** A fresh session with one seat. */
  async plan(): Promise<void> {
    this.sessionId = await planSession(await this.house.planner(), { capacity: 1 });
  }

  /** A fresh booking in it. */
  async signUp(): Promise<BookingKeys> {
    const keys = bookingKeys();
    const steward = await this.house.steward();
    await steward.accepted('sign-up', { sessionId: this.sessionId, ...keys });
    return keys;
  }

  async says(state: string, values: Readonly<Record<string, string | number>> = {}): Promise<void> {
    await this.sees('booking', `state.${state}.title`, values);
  }
}

const stops: readonly Stop<BookingPhone>[] = [
  { name: 'phone-booking-no-address', go: (phone) => phone.titled('common', 'noBooking.title') },
  {
    name: 'phone-booking-unknown',
    async go(phone) {
      await phone.follow(UNKNOWN);
      await phone.titled('booking', 'refused.unknown.title');
    },
  },
  {
    name: 'phone-booking-sure',
    async go(phone) {
      await phone.plan();
      phone.first = await phone.signUp();
      await phone.follow(phone.first.secret);
      await phone.says('booked', { count: 1 });
    },
  },
  {
    name: 'phone-booking-cancel',
    async go(phone) {
      await phone.touch('booking', 'cancel.offer');
      await expect(phone.dialog).toBeVisible();
    },
  },
  {
    name: 'phone-booking-cancelled',
    async go(phone) {
      await phone.touch('booking', 'cancel.confirm');
      await phone.says('cancelled');
    },
  },
  {
    name: 'phone-booking-waiting',
    async go(phone) {
      phone.first = await phone.signUp();
      phone.second = await phone.signUp();
      await phone.follow(phone.second.secret);
      await phone.says('waiting', { place: 1 });
    },
  },
  {
    name: 'phone-booking-sound-on',
    async go(phone) {
      await phone.touch('phone', 'buzzTurnOn');
      await phone.sees('phone', 'soundOn');
    },
  },
  {
    name: 'phone-booking-moved-up',
    async go(phone) {
      const { secret } = phone.first;
      await (await phone.house.steward()).accepted('cancel-booking', { key: { secret } });
      await phone.says('movedUp');
    },
  },
  {
    name: 'phone-booking-changed',
    async go(phone) {
      const planner = await phone.house.planner();
      const session = planOf(planner, { capacity: 1, room: OTHER_ROOM });
      await planner.accepted('change-session', { sessionId: phone.sessionId, session });
      await phone.sees('booking', 'changed');
    },
  },
  {
    name: 'phone-booking-present',
    async go(phone) {
      const { secret } = phone.second;
      await (await phone.house.steward()).accepted('check-in', { key: { secret } });
      await phone.says('present');
    },
  },
  {
    name: 'phone-booking-group',
    async go(phone) {
      const keys = bookingKeys();
      const sessionId = await planSession(await phone.house.planner());
      const group = { sessionId, places: 11, ...keys };
      await (await phone.house.steward()).accepted('sign-up-group', group);
      phone.sessionId = sessionId;
      await phone.follow(keys.secret);
      await phone.says('booked', { count: 11 });
    },
  },
  {
    name: 'phone-booking-lost',
    async go(phone) {
      phone.cable.cut();
      await phone.sees('booking', 'notUpToDate');
    },
  },
  {
    name: 'phone-booking-session-cancelled',
    async go(phone) {
      const { sessionId } = phone;
      await (await phone.house.planner()).accepted('cancel-session', { sessionId });
      // The page heals by itself, and says what has changed meanwhile.
      phone.cable.mend();
      await phone.says('sessionCancelled');
    },
  },
  {
    name: 'phone-booking-no-server',
    async go(phone) {
      phone.cable.cut();
      await phone.follow(UNKNOWN);
      await phone.sees('booking', 'noServer');
    },
  },
];

export const phoneBooking = route({
  name: 'phone-booking',
  rules: ON_PHONE,
  forms: [FORM],
  open: BookingPhone.open,
  stops,
});
