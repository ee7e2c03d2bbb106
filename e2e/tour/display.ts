import { expect, type Page } from '@playwright/test';

import { LANGUAGES } from '#protocol/vocabulary.js';
import { CALLS_STAND, PAGE_STANDS } from '../../renderer/display/between-calls.js';
import { AT_DESK } from '../axe.js';
import type { Cable } from '../harness/cable.js';
import type { Client } from '../harness/client.js';
import { text } from '../harness/texts.js';
import { planSession, putActivity } from '../harness/planner.js';
import type { House, PageOptions } from './house.js';
import type { Form, Stop } from './route.js';
import { route } from './route.js';

const FORM = { name: 'room', width: 1920, height: 1080 } as const;
const ISLANDS = 4;

/** The room's screen: it speaks both languages at once, and nobody touches it. */
class Room {
  #page: Page | undefined;
  #token: string | undefined;
  readonly advisors: Client<'advisor'>[] = [];

  constructor(
    readonly house: House,
    readonly form: Form,
    readonly cable: Cable,
  ) {}

  static async open(house: House, form: Form): Promise<Room> {
    return new Room(house, form, await house.cable());
  }

  get page(): Page {
    if (this.#page === undefined) throw new Error('no screen hangs there yet');
    return this.#page;
  }

  async hang(
    kept: Readonly<Record<string, string>> = {},
    prepare?: PageOptions['prepare'],
  ): Promise<void> {
    const { form, cable } = this;
    this.#page = await this.house.page('/display', {
      form,
      cable,
      kept,
      ...(prepare !== undefined && { prepare }),
    });
  }

  /** The paired screen, its page just opened. */
  async hangPaired(prepare?: PageOptions['prepare']): Promise<void> {
    this.#token ??= await this.house.token('display', 'D1');
    await this.hang({ 'accueil-onthaal.display': this.#token }, prepare);
  }

  async both(namespace: string, key: string): Promise<void> {
    for (const language of LANGUAGES) {
      const said = text(language, namespace, key, {}, this.house.manner.words);
      await expect(this.page.getByText(said).first()).toBeVisible();
    }
  }
}

const stops: readonly Stop<Room>[] = [
  {
    name: 'display-pairing-code',
    async go(room) {
      await room.hang();
      await room.both('common', 'pairing.title');
    },
  },
  {
    name: 'display-nobody-yet',
    async go(room) {
      await room.hangPaired();
      await room.both('display', 'nobodyYet');
    },
  },
  {
    name: 'display-calling',
    async go(room) {
      const { house } = room;
      for (let island = 1; island <= ISLANDS; island += 1) {
        await house.ticket('work');
        room.advisors.push(await house.advisor(`A${island}`, island));
      }
      for (const [index, advisor] of room.advisors.entries())
        await advisor.accepted('call-next', { island: index + 1 });
      await room.both('display', 'yourTurn');
      await expect(room.page.getByRole('listitem')).toHaveCount(ISLANDS - 1);
    },
  },
  {
    name: 'display-last-calls',
    async go(room) {
      for (const [index, advisor] of room.advisors.entries())
        await advisor.accepted('start-interview', { island: index + 1 });
      await room.both('display', 'lastCall');
    },
  },
  {
    name: 'display-workshops',
    async go(room) {
      const planner = await room.house.planner();
      await putActivity(planner);
      const cancelled = await planSession(planner);
      await planSession(planner, { room: 'room-2', waitingList: 0, capacity: 1 });
      await planSession(planner, { room: 'room-3' });
      await planner.accepted('cancel-session', { sessionId: cancelled });
      // Whoever is free could call at once: a wait that is known without any evidence.
      for (const [index, advisor] of room.advisors.entries())
        await advisor.accepted('finish-interview', { island: index + 1 });
      // They come once the last call has stood: with a clock that can be moved on.
      await room.hangPaired((page) => page.clock.install());
      await room.both('display', 'lastCall');
      await room.page.clock.fastForward(CALLS_STAND);
      await room.both('display', 'workshops.title');
    },
  },
  {
    name: 'display-waits',
    async go(room) {
      await room.page.clock.fastForward(PAGE_STANDS);
      await room.both('display', 'waits.title');
    },
  },
  {
    name: 'display-notice',
    async go(room) {
      const said = { fr: 'La salle 2 est fermée.', nl: 'Zaal 2 is gesloten.' };
      await (await room.house.steward()).accepted('put-notice', said);
      for (const words of Object.values(said))
        await expect(room.page.getByText(words)).toBeVisible();
    },
  },
  {
    name: 'display-lost',
    async go(room) {
      room.cable.cut();
      await room.both('common', 'displayLost.title');
    },
  },
  {
    name: 'display-closed',
    async go(room) {
      room.cable.mend();
      await (await room.house.steward()).accepted('close-day', {});
      await room.both('common', 'displayClosed.title');
    },
  },
];

export const display = route({
  name: 'display',
  rules: AT_DESK,
  forms: [FORM],
  open: Room.open,
  stops,
});
