import { isDeepStrictEqual } from 'node:util';

import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import { changeSettings, pair, signIn } from '../harness/centre.js';
import { Client } from '../harness/client.js';
import { furnishedFolder, type Furniture } from '../harness/furnished-folder.js';
import { IslandActor, KioskActor, type Sent, StewardActor } from '../harness/load.js';
import type { Random } from '../harness/random.js';
import { ServerProcess } from '../harness/server-process.js';
import { removeFolder } from '../harness/remove-folder.js';
import { type Looked, timesIn } from './asked-commands.js';
import { ServerWall } from './clock-wall.js';
import { chanceOf } from './moment.js';

/** One object: its folder is made once in a run. */
export const SMALL_STAFF: Furniture = {
  staff: { S1: ['steward'], A1: ['advisor'], A2: ['advisor'] },
};
const ISLANDS = [1, 2];

/** Everybody who works on one day, and what they were answered. */
export interface Shift {
  readonly steward: Client<'steward'>;
  readonly advisors: readonly Client<'advisor'>[];
  readonly kiosks: readonly KioskActor[];
  readonly islands: readonly IslandActor[];
  readonly actors: readonly (KioskActor | IslandActor | StewardActor)[];
  close(): void;
}

/** A centre that is open at night: its machines stay over midnight, its people come for each day anew. */
export class MidnightHouse {
  private constructor(
    readonly wall: ServerWall,
    readonly server: ServerProcess,
    readonly kiosks: readonly Client<'kiosk'>[],
    readonly display: Client<'display'>,
  ) {}

  /** @param instant ms since 1970, at which it begins */
  static async open(instant: number): Promise<MidnightHouse> {
    const wall = await ServerWall.hang(instant - Date.now());
    const data = await furnishedFolder(SMALL_STAFF);
    const server = await ServerProcess.start({ data, env: wall.env() });
    const { url } = server;
    await changeSettings(url, { timeZone: 'Europe/Brussels' });
    const steward = await Client.connect(url, {
      audience: 'steward',
      token: (await signIn(url, 'S1')).token,
    });
    const kiosks: Client<'kiosk'>[] = [];
    for (const name of ['Kiosk 1', 'Kiosk 2']) {
      const { token } = await pair(url, steward, 'kiosk', name);
      kiosks.push(await Client.connect(url, { audience: 'kiosk', token }));
    }
    const { token } = await pair(url, steward, 'display', 'Display 1');
    const display = await Client.connect(url, { audience: 'display', token });
    steward.close();
    return new MidnightHouse(wall, server, kiosks, display);
  }

  /** Signs everybody in; the day is open then. */
  async begin(random: Random): Promise<Shift> {
    const { url } = this.server;
    const desk = await signIn(url, 'S1');
    const steward = await Client.connect(url, { audience: 'steward', token: desk.token });
    if (steward.view.day !== 'open') await steward.accepted('open-day', {});
    const advisors: Client<'advisor'>[] = [];
    for (const island of ISLANDS) {
      const { token } = await signIn(url, `A${island}`);
      const advisor = await Client.connect(url, { audience: 'advisor', token });
      await advisor.accepted('sign-in-island', {
        island,
        languages: [...LANGUAGES],
        themes: [...THEMES],
      });
      advisors.push(advisor);
    }
    const kiosks = this.kiosks.map((client) => new KioskActor(client, chanceOf(random)));
    const islands = advisors.map((client, at) => new IslandActor(client, chanceOf(random), at + 1));
    const actors = [...kiosks, ...islands, new StewardActor(steward, chanceOf(random))];
    for (const actor of actors) actor.tolerated.add('day-closed');
    const close = (): void => {
      for (const client of [steward, ...advisors]) client.close();
    };
    return { steward, advisors, kiosks, islands, actors, close };
  }

  async close(): Promise<void> {
    for (const client of [...this.kiosks, this.display]) client.close();
    await this.server.dispose();
    await removeFolder(this.server.data);
    await this.wall.remove();
  }
}

/** Everybody works until `until` resolves. */
export async function workUntil({ actors }: Shift, until: () => Promise<unknown>): Promise<void> {
  const working = Promise.all(actors.map((actor) => actor.work()));
  // told below: who fails before that is over must not end the whole run
  working.catch(() => undefined);
  try {
    await until();
  } finally {
    for (const actor of actors) actor.rest();
    await working;
  }
}

/**
 * Sends every accepted command once more: each gets its first answer, and is done once.
 * @param data the folder of the server
 */
export async function repeated(sent: readonly Sent[], data: string): Promise<Looked> {
  const accepted = sent.filter(({ answer }) => answer?.ok === true);
  const before = await timesIn(data);
  const answers = await Promise.all(accepted.map((command) => command.again()));
  const after = await timesIn(data);
  const otherwise = accepted.filter(({ answer }, at) => !isDeepStrictEqual(answers[at], answer));
  // done anew with the same answer: nothing else would show it
  const anew = accepted.filter(({ id }) => (after.get(id) ?? 0) > (before.get(id) ?? 0));
  const wrong = [...new Set([...otherwise, ...anew])];
  const lost = wrong.filter(({ id }) => !before.has(id)).length;
  return {
    answered: accepted.length,
    lost,
    doubled: wrong.length - lost,
    problems: [
      ...otherwise.map(({ kind, id }) => `${kind} ${id} is answered otherwise now`),
      ...anew.map(({ kind, id }) => `${kind} ${id} is done when repeated`),
    ],
  };
}
