import { webcrypto } from 'node:crypto';

import type { CommandPayload } from '#protocol/commands.js';
import type { Settings } from '#protocol/settings.js';
import type { SignedIn } from '#protocol/socket.js';
import { newTicketKeys } from '#protocol/ticket-keys.js';
import type { DeviceKind, Language, Role, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import { accepted, Client } from './client.js';
import { ADMIN_CODE, ADMIN_PIN } from './server-process.js';

/** PIN of every code that `addStaff` makes. */
export const STAFF_PIN = '70319486';

export async function signIn(
  url: string,
  code: string,
  pin: string = STAFF_PIN,
): Promise<SignedIn> {
  const guest = await Client.connect(url, { audience: 'guest' });
  try {
    return accepted(`sign-in of ${code}`, await guest.signIn(code, pin));
  } finally {
    guest.close();
  }
}

async function openOffice(url: string): Promise<Client<'office'>> {
  const { token } = await signIn(url, ADMIN_CODE, ADMIN_PIN);
  return Client.connect(url, { audience: 'office', token });
}

/** Changes some settings of the centre, as an administrator would. */
export async function changeSettings(url: string, change: Partial<Settings>): Promise<void> {
  const office = await openOffice(url);
  const { settings } = accepted('settings', await office.query('settings', {}));
  await office.accepted('change-settings', { settings: { ...settings, ...change } });
  office.close();
}

/**
 * Moves the centre to a time zone where it is about noon, so that no test runs into a midnight, which
 * closes the day.
 */
export async function moveToNoon(url: string): Promise<void> {
  const eastOfGreenwich = 12 - new Date().getUTCHours();
  const timeZone = `Etc/GMT${eastOfGreenwich > 0 ? '-' : '+'}${Math.abs(eastOfGreenwich)}`;
  await changeSettings(url, { timeZone });
}

/** Adds staff codes through the office, as an administrator would. */
export async function addStaff(
  url: string,
  staff: Readonly<Record<string, readonly Role[]>>,
): Promise<void> {
  const office = await openOffice(url);
  for (const [code, roles] of Object.entries(staff)) {
    await office.accepted('add-staff', { code, pin: STAFF_PIN, roles: [...roles] });
  }
  office.close();
}

/** Asks for a pairing as a new device does, and has the steward approve it. */
export async function pair(
  url: string,
  steward: Client<'steward'>,
  kind: DeviceKind,
  name: string,
): Promise<{ readonly token: string }> {
  const guest = await Client.connect(url, { audience: 'guest' });
  const paired = new Promise<{ readonly token: string }>((resolve) => {
    guest.socket.once('paired', resolve);
  });
  const { requestId } = accepted('pairing', await guest.requestPairing(kind));
  await steward.until((view) => view.pairing[requestId] !== undefined);
  await steward.accepted('approve-device', { requestId, name });
  const token = await paired;
  guest.close();
  return token;
}

export interface Centre {
  readonly url: string;
  readonly steward: Client<'steward'>;
  readonly kiosk: Client<'kiosk'>;
  readonly display: Client<'display'>;
  readonly kioskToken: string;
  readonly displayToken: string;
  /** Signed in, each at the island of its place in the list, for every theme and language. */
  readonly advisors: readonly Client<'advisor'>[];
  readonly advisorTokens: readonly string[];
  close(): void;
}

/** The steward S1, who exists already, with an open day. @param own address, where it is another */
export async function openDay(url: string, own: string = url): Promise<Client<'steward'>> {
  const { token } = await signIn(url, 'S1');
  const steward = await Client.connect(own, { audience: 'steward', token });
  if (steward.view.day !== 'open') await steward.accepted('open-day', {});
  return steward;
}

/** Screens with a network of their own, by address; of the advisors the first. */
export type OwnAddresses = Partial<Record<'steward' | 'kiosk' | 'display' | 'advisor', string>>;

/** An open day: steward S1, advisors A1… at islands 1…, one kiosk, one display. */
export async function openCentre(
  url: string,
  advisors = 15,
  own: OwnAddresses = {},
): Promise<Centre> {
  const codes = Array.from({ length: advisors }, (_, index) => `A${index + 1}`);
  await moveToNoon(url);
  await addStaff(url, {
    S1: ['steward'],
    ...Object.fromEntries(codes.map((code) => [code, ['advisor'] as const])),
  });
  const steward = await openDay(url, own.steward);
  const { token: kioskToken } = await pair(url, steward, 'kiosk', 'Kiosk 1');
  const { token: displayToken } = await pair(url, steward, 'display', 'Display 1');
  const kiosk = await Client.connect(own.kiosk ?? url, { audience: 'kiosk', token: kioskToken });
  const display = await Client.connect(own.display ?? url, {
    audience: 'display',
    token: displayToken,
  });

  const advisorTokens: string[] = [];
  const islands: Client<'advisor'>[] = [];
  for (const [index, code] of codes.entries()) {
    const { token } = await signIn(url, code);
    const at = index === 0 ? own.advisor : undefined;
    const advisor = await Client.connect(at ?? url, { audience: 'advisor', token });
    await advisor.accepted('sign-in-island', {
      island: index + 1,
      languages: [...LANGUAGES],
      themes: [...THEMES],
    });
    advisorTokens.push(token);
    islands.push(advisor);
  }
  return {
    url,
    steward,
    kiosk,
    display,
    kioskToken,
    displayToken,
    advisors: islands,
    advisorTokens,
    close: () => {
      for (const client of [steward, kiosk, display, ...islands]) client.close();
    },
  };
}

export interface TakenKeys {
  readonly payload: CommandPayload<'take-ticket'>;
  /** Opens the ticket's phone page. */
  readonly secret: string;
}

/** What a kiosk sends for a visitor's choice: fresh keys each time. */
export function ticketRequest(theme: Theme = 'work', language: Language = 'fr'): TakenKeys {
  const keys = newTicketKeys((bytes) => webcrypto.getRandomValues(bytes));
  return { payload: { theme, language, ...keys }, secret: keys.secret };
}
