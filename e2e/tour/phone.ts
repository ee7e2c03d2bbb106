import { expect, type Page } from '@playwright/test';

import { defaultSettings } from '#protocol/settings.js';
import type { Outcome } from '#protocol/vocabulary.js';
import { writeTicketAddress } from '../../renderer/shared/ticket-address/ticket-address.js';
import { ON_PHONE } from '../axe.js';
import type { Cable } from '../harness/cable.js';
import { ticketRequest } from '../harness/centre.js';
import type { Client } from '../harness/client.js';
import { Hand } from './hand.js';
import type { House } from './house.js';
import type { Form, Stop } from './route.js';
import { route } from './route.js';

const FORM = { name: 'phone', width: 360, height: 640 } as const;

interface HeldTicket {
  readonly id: string;
  readonly secret: string;
}

/** One phone that looks at one ticket after the other, and an advisor who calls them. */
class Phone extends Hand {
  /** The ticket on the phone. */
  held: HeldTicket | undefined;

  private constructor(
    page: Page,
    readonly house: House,
    readonly advisor: Client<'advisor'>,
    readonly cable: Cable,
  ) {
    super(page, house.manner);
  }

  static async open(house: House, form: Form): Promise<Phone> {
    const cable = await house.cable();
    await house.steward();
    const advisor = await house.advisor('A1', 1);
    return new Phone(await house.page('/t', { form, cable }), house, advisor, cable);
  }

  /** Opens a ticket's page with the text as its visitor wants it. */
  async follow(secret: string, number?: number): Promise<void> {
    const { language, textSize } = this.manner;
    const address = new URL(this.page.url());
    address.hash = writeTicketAddress({
      language,
      secret,
      ...(number !== undefined && { number }),
    });
    await this.page.goto(address.href);
    const bar = this.page.getByRole('group', { name: this.said('common', 'look.label') });
    const larger = bar.getByRole('button', { name: this.said('common', 'look.textSize') });
    const page = this.page.locator('html');
    await expect(page).toHaveAttribute('data-text-size', /^\d$/);
    const size = Number(await page.getAttribute('data-text-size'));
    for (let now = size; now < textSize; now += 1) await this.press(larger);
    await expect(page).toHaveAttribute('data-text-size', String(textSize));
  }

  /** A fresh ticket on the phone. */
  async take(): Promise<HeldTicket> {
    const ticket = await this.house.ticket('work');
    this.held = { id: ticket.id, secret: ticket.secret };
    await this.follow(ticket.secret);
    await this.sees('ticket', 'number');
    return this.held;
  }

  /** Whichever ticket was taken last is called. */
  async call(): Promise<void> {
    const { id: ticketId } = this.held ?? (await this.take());
    await this.advisor.accepted('call-ticket', { island: 1, ticketId });
    await this.sees('ticket', 'yourTurn');
  }

  async closed(outcome: Outcome): Promise<void> {
    await this.sees('ticket', `closed.${outcome}.title`);
  }
}

const UNKNOWN = 'A'.repeat(22);

const stops: readonly Stop<Phone>[] = [
  { name: 'phone-no-ticket', go: (phone) => phone.titled('common', 'noTicket.title') },
  {
    name: 'phone-unknown',
    async go(phone) {
      await phone.follow(UNKNOWN);
      await phone.titled('ticket', 'refused.unknown.title');
    },
  },
  {
    name: 'phone-untold',
    async go(phone) {
      await phone.follow(UNKNOWN, defaultSettings.firstLeasedNumber);
      await phone.sees('ticket', 'untold.title');
    },
  },
  {
    name: 'phone-waiting-next',
    async go(phone) {
      await phone.take();
      await phone.sees('ticket', 'waitingNext');
    },
  },
  {
    name: 'phone-called',
    async go(phone) {
      await phone.call();
    },
  },
  {
    name: 'phone-serving',
    async go(phone) {
      await phone.advisor.accepted('start-interview', { island: 1 });
      await phone.sees('ticket', 'serving');
    },
  },
  {
    name: 'phone-served',
    async go(phone) {
      await phone.advisor.accepted('finish-interview', { island: 1 });
      await phone.closed('served');
    },
  },
  {
    name: 'phone-no-show',
    async go(phone) {
      await phone.take();
      await phone.call();
      // a first call that is missed puts the ticket back at the head
      for (let call = 1; call < defaultSettings.callsBeforeNoShow; call += 1)
        await phone.advisor.accepted('recall', { island: 1 });
      await phone.advisor.accepted('no-show', { island: 1 });
      await phone.closed('no-show');
    },
  },
  {
    name: 'phone-missed',
    async go(phone) {
      await phone.take();
      await phone.call();
      await phone.advisor.accepted('no-show', { island: 1 });
      const [words = ''] = phone.said('ticket', 'missed.text', { until: '|' }).split('|');
      await expect(phone.page.getByText(words)).toBeVisible();
    },
  },
  {
    name: 'phone-parked',
    async go(phone) {
      const { id: ticketId } = phone.held ?? (await phone.take());
      await (await phone.house.steward()).accepted('park-ticket', { ticketId });
      await phone.sees('ticket', 'parked');
    },
  },
  {
    name: 'phone-waiting',
    async go(phone) {
      for (let others = 0; others < 3; others += 1) await phone.house.ticket('work');
      await phone.take();
      await phone.sees('ticket', 'ahead', { count: 3 });
    },
  },
  {
    name: 'phone-sound-on',
    async go(phone) {
      await phone.touch('phone', 'buzzTurnOn');
      await phone.sees('phone', 'soundOn');
    },
  },
  {
    name: 'phone-leave',
    async go(phone) {
      await phone.touch('ticket', 'leave.offer');
      await expect(phone.dialog).toBeVisible();
    },
  },
  {
    name: 'phone-left',
    async go(phone) {
      await phone.touch('ticket', 'leave.confirm');
      await phone.closed('left');
    },
  },
  {
    name: 'phone-lost',
    async go(phone) {
      await phone.take();
      await phone.sees('ticket', 'ahead', { count: 3 });
      phone.cable.cut();
      await phone.sees('ticket', 'notUpToDate');
    },
  },
  {
    name: 'phone-no-server',
    async go(phone) {
      await phone.follow(ticketRequest().secret);
      await phone.sees('ticket', 'noServer');
    },
  },
  {
    name: 'phone-merged',
    async go(phone) {
      phone.cable.mend();
      const { id: double } = await phone.take();
      const { id: ticketId, number } = await phone.house.ticket('work');
      await (await phone.house.steward()).accepted('merge-tickets', { ticketId, double });
      const [words = ''] = phone.said('ticket', 'merged', { number, before: '|' }).split('|');
      await expect(phone.page.getByText(words)).toBeVisible();
    },
  },
  {
    name: 'phone-left-at-closing',
    async go(phone) {
      await phone.follow((phone.held ?? (await phone.take())).secret);
      await (await phone.house.steward()).accepted('close-day', {});
      await phone.closed('left-at-closing');
    },
  },
];

export const phone = route({
  name: 'phone',
  rules: ON_PHONE,
  forms: [FORM],
  open: Phone.open,
  stops,
});
