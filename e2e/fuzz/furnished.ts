import type { Settings } from '#protocol/settings.js';
import type { Views } from '#protocol/views.js';
import type { Audience } from '#protocol/vocabulary.js';
import { ROLES } from '#protocol/vocabulary.js';
import { addStaff, openCentre, pair, signIn, ticketRequest } from '../harness/centre.js';
import type { Centre } from '../harness/centre.js';
import { accepted, Client } from '../harness/client.js';
import { bookingKeys, planSession, putActivity } from '../harness/planner.js';
import type { ServerProcess } from '../harness/server-process.js';
import { ADMIN_CODE, ADMIN_PIN } from '../harness/server-process.js';

export type Identity = { readonly audience: Audience } & Readonly<Record<string, string>>;

export interface HouseParts {
  readonly server: ServerProcess;
  readonly centre: Centre;
  readonly admin: Client<'office'>;
  /** Who looks, of every audience. */
  readonly watchers: readonly Client<Audience>[];
  readonly senders: ReadonlyMap<string, Identity>;
  /** Ids that nobody may take from those who send and who look. */
  readonly kept: ReadonlySet<string>;
  readonly settings: Settings;
}

const OFFICE_ROLES = ROLES.filter((role) => role !== 'advisor' && role !== 'steward');
const DAY_MS = 24 * 60 * 60_000;
/** For what another process does, which a busy machine lets wait, ms. */
const PATIENCE_MS = 60_000;

/** Opens the day, adds staff, workshops, tickets and devices, and lets in who looks. */
export async function furnished(server: ServerProcess): Promise<HouseParts> {
  const { url } = server;
  const centre = await openCentre(url, 1);
  const { steward, kioskToken, displayToken } = centre;
  await addStaff(url, {
    F1: ['steward'],
    F2: ['advisor'],
    ...Object.fromEntries(OFFICE_ROLES.map((role, index) => [`F${index + 3}`, [role]])),
  });
  const admin = await Client.connect(url, {
    audience: 'office',
    token: (await signIn(url, ADMIN_CODE, ADMIN_PIN)).token,
  });
  await putActivity(admin);
  const sessionId = await planSession(admin, { date: isoDay(14), capacity: 12 });
  const secrets: string[] = [];
  const kept = new Set<string>(Object.keys(steward.view.devices));
  for (let booking = 0; booking < 2; booking += 1) {
    const keys = bookingKeys();
    const { bookingId } = await steward.accepted('sign-up', { sessionId, ...keys });
    secrets.push(keys.secret);
    kept.add(bookingId);
  }
  const tickets = [ticketRequest(), ticketRequest('training', 'nl')];
  for (const { payload } of tickets) await centre.kiosk.accepted('take-ticket', payload);
  const sending = await pair(url, steward, 'kiosk', 'Kiosk 2');
  const showing = await pair(url, steward, 'display', 'Display 2');
  await steward.until(({ devices }) => Object.keys(devices).length === 4);
  for (const id of Object.keys(steward.view.devices)) kept.add(id);

  const signed = async (code: string): Promise<string> => (await signIn(url, code)).token;
  const senders = new Map<string, Identity>([
    ['guest', { audience: 'guest' }],
    ['kiosk', { audience: 'kiosk', token: sending.token }],
    ['display', { audience: 'display', token: showing.token }],
    ['phone', { audience: 'phone', secret: tickets[0]?.secret ?? '' }],
    ['booking', { audience: 'booking', secret: secrets[0] ?? '' }],
    ['steward', { audience: 'steward', token: await signed('F1') }],
    ['advisor', { audience: 'advisor', token: await signed('F2') }],
  ]);
  for (const [index, role] of OFFICE_ROLES.entries()) {
    senders.set(`office ${role}`, { audience: 'office', token: await signed(`F${index + 3}`) });
  }
  const watchers = [
    await Client.connect(url, { audience: 'guest' }),
    await Client.connect(url, { audience: 'kiosk', token: kioskToken }),
    await Client.connect(url, { audience: 'display', token: displayToken }),
    await Client.connect(url, { audience: 'phone', secret: tickets[1]?.secret ?? '' }),
    await Client.connect(url, { audience: 'booking', secret: secrets[1] ?? '' }),
    steward,
    ...centre.advisors,
    admin,
  ] as readonly Client<Audience>[];
  // the first directory is made beside all else: what it changes is done then
  await untilAtLast(centre.kiosk, ({ jobs }) => jobs.directory !== '');
  const { settings } = accepted('settings', await admin.query('settings', {}));
  return { server, centre, admin, watchers, senders, kept, settings };
}

/** Waits longer than anybody in a house would. @throws where it never comes */
export async function untilAtLast<A extends Audience>(
  client: Client<A>,
  fits: (view: Views[A]) => boolean,
): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      await client.until(fits);
      return;
    } catch (late) {
      if (performance.now() > end) throw late;
    }
  }
}

/** Today and so many days on, by the world's clock: the house's noon is the same date. */
export function isoDay(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}
