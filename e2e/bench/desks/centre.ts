import type { Role } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { openDay, pair, signIn, ticketRequest } from '../../harness/centre.js';
import { Client } from '../../harness/client.js';
import { ISLANDS } from './busy-day.js';
import { SocketScreen } from './screen.js';

/** What is open besides the people of the demonstration, who have screens of their own. */
export const OPEN = {
  advisor: 15,
  steward: 8,
  display: 4,
  kiosk: 61,
  office: 3,
  phone: 100,
} as const;
/** Beyond those where the demonstration's advisors work: the bench's own. */
export const OWN_ISLAND = ISLANDS + 1;
/** The demonstration leaves its last three advisors without work. */
export const DEMO_ADVISORS = ISLANDS + 3;

const codes = (letter: string, count: number, first = 1): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + first}`);
/** S1 and O1 are the demonstration's. */
const STEWARDS = codes('S', OPEN.steward, 2);
const OFFICE = codes('O', OPEN.office);
const OWN_ADVISOR = 'P1';

export const STAFF: Readonly<Record<string, readonly Role[]>> = Object.fromEntries([
  ...['S1', ...STEWARDS].map((code) => [code, ['steward']] as const),
  ...OFFICE.map((code) => [code, ['statistics', 'planner', 'administrator']] as const),
  ...[...codes('A', DEMO_ADVISORS), OWN_ADVISOR].map((code) => [code, ['advisor']] as const),
]);

/** A centre with all its desks open, seen by sockets. */
export class OpenCentre {
  readonly screens: SocketScreen[] = [];
  #phones: SocketScreen<'phone'>[] = [];

  private constructor(
    readonly url: string,
    readonly steward: Client<'steward'>,
    readonly kiosk: Client<'kiosk'>,
    readonly advisor: Client<'advisor'>,
  ) {}

  /** Opens the day and every screen; so many visitors have come and gone by then, the last with a phone. */
  static async open(url: string, before: number): Promise<OpenCentre> {
    const steward = await openDay(url);
    const kiosks: Client<'kiosk'>[] = [];
    for (let at = 1; at <= OPEN.kiosk; at += 1) {
      const { token } = await pair(url, steward, 'kiosk', `K${at}`);
      kiosks.push(await Client.connect(url, { audience: 'kiosk', token }));
    }
    const session = await signIn(url, OWN_ADVISOR);
    const advisor = await Client.connect(url, { audience: 'advisor', token: session.token });
    await advisor.accepted('sign-in-island', {
      ...{ island: OWN_ISLAND, languages: [...LANGUAGES], themes: [...THEMES] },
    });
    const [first] = kiosks;
    if (first === undefined) throw new Error('no kiosk is open');
    const centre = new OpenCentre(url, steward, first, advisor);
    for (const kiosk of kiosks) centre.screens.push(new SocketScreen('kiosk', kiosk));
    for (let at = 1; at <= OPEN.display; at += 1) {
      const { token } = await pair(url, steward, 'display', `D${at}`);
      const display = await Client.connect(url, { audience: 'display', token });
      centre.screens.push(new SocketScreen('display', display));
    }
    for (const code of codes('A', OPEN.advisor)) {
      const { token } = await signIn(url, code);
      const client = await Client.connect(url, { audience: 'advisor', token });
      centre.screens.push(new SocketScreen('advisor', client));
    }
    for (const code of STEWARDS) {
      const { token } = await signIn(url, code);
      const client = await Client.connect(url, { audience: 'steward', token });
      centre.screens.push(new SocketScreen('steward', client));
    }
    for (const code of OFFICE) {
      const { token } = await signIn(url, code);
      const client = await Client.connect(url, { audience: 'office', token });
      centre.screens.push(new SocketScreen('office', client));
    }
    for (let gone = 0; gone < before; gone += 1) {
      const { payload, secret } = ticketRequest(THEMES[gone % THEMES.length]);
      await centre.kiosk.accepted('take-ticket', payload);
      const phone = await centre.addPhone(secret);
      await phone.client.accepted('leave-queue', {});
    }
    return centre;
  }

  /** A visitor's phone, in the place of the one that has been open longest. */
  async addPhone(secret: string): Promise<SocketScreen<'phone'>> {
    const client = await Client.connect(this.url, { audience: 'phone', secret });
    const phone = new SocketScreen('phone', client);
    this.#phones.push(phone);
    if (this.#phones.length > OPEN.phone) this.#phones.shift()?.client.close();
    return phone;
  }

  /** From now on lets in every device that asks: the demonstration's people bring some of their own. */
  letEverybodyIn(): void {
    const letIn = new Set<string>();
    const look = (): void => {
      for (const requestId of Object.keys(this.steward.view.pairing)) {
        if (letIn.has(requestId)) continue;
        letIn.add(requestId);
        const name = `D${OPEN.display + letIn.size}`;
        void this.steward.accepted('approve-device', { requestId, name });
      }
    };
    this.steward.socket.on('delta', look);
  }

  get everyScreen(): readonly SocketScreen[] {
    return [...this.screens, ...this.#phones];
  }

  close(): void {
    for (const { client } of [...this.screens, ...this.#phones]) client.close();
    for (const client of [this.steward, this.kiosk, this.advisor]) client.close();
  }
}
