import { createHash } from 'node:crypto';

import { signIn, ticketRequest } from '../harness/centre.js';
import { Client } from '../harness/client.js';
import type { MidnightHouse, Shift } from './clock-midnight-house.js';

const SECOND = 1_000;

/** What a day that is over has left. */
interface Yesterday {
  /** Id of its ticket with a phone page. */
  readonly phoned: string;
  /** Its date. */
  readonly lease: string;
  /** Its midnight, ms since 1970. */
  readonly at: number;
}

/** The day after begins with 1, and nothing of the one before can be called, or told of. */
export async function newDay(
  { kiosks: [kiosk], server }: MidnightHouse,
  { steward }: Shift,
  { phoned, lease, at }: Yesterday,
  check: (holds: boolean, what: string) => void,
): Promise<void> {
  if (kiosk === undefined) throw new Error('a house without a kiosk');
  await steward.accepted('open-day', {});
  const { date = '' } = await steward.fresh();
  check(date > lease, `the day after ${lease} is ${date}`);
  const first = await kiosk.accepted('take-ticket', ticketRequest().payload);
  check(first.number === 1, `the new day begins with ${first.number}`);
  const late = await kiosk.command('deliver-ticket', offline(lease, 600, at - SECOND));
  check(!late.ok && late.refusal.code === 'lease-over', 'a ticket of yesterday is taken today');
  const { token } = await signIn(server.url, 'A1');
  const advisor = await Client.connect(server.url, { audience: 'advisor', token });
  await advisor.accepted('sign-in-island', { island: 1, languages: ['fr'], themes: ['work'] });
  const old = await advisor.command('call-ticket', { island: 1, ticketId: phoned });
  check(!old.ok && old.refusal.code === 'ticket-unknown', 'a ticket of yesterday is called');
  const next = await advisor.accepted('call-next', { island: 1 });
  check(next.ticketId === first.ticketId, `number ${next.number} is called first`);
  await advisor.accepted('start-interview', { island: 1 });
  await advisor.accepted('finish-interview', { island: 1 });
  await advisor.accepted('sign-out-island', { island: 1 });
  advisor.close();
}

/** A ticket as a kiosk gives it that is cut off. */
export function offline(date: string, number: number, takenAt: number) {
  const { payload } = ticketRequest();
  const { secret, shortCode, theme, language } = payload;
  const secretHash = createHash('sha256').update(secret).digest('base64url');
  return { date, number, theme, language, secretHash, shortCode, takenAt };
}
