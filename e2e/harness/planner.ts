import { webcrypto } from 'node:crypto';

import { newTicketKeys } from '#protocol/ticket-keys.js';
import type { Activity, SessionPlan } from '#protocol/workshops/programme.js';
import { signIn } from './centre.js';
import { Client } from './client.js';
import { ADMIN_CODE, ADMIN_PIN } from './server-process.js';

const ROOM = 'room-1';

const ACTIVITY: Activity = {
  id: 'tour',
  title: {
    fr: 'Entretien d’embauche : s’entraîner en petit groupe',
    nl: 'Sollicitatiegesprekken oefenen in een kleine groep',
  },
  description: {
    fr: 'Vous posez des questions et vous y répondez, chacun à son tour.',
    nl: 'U stelt vragen en u beantwoordt ze, ieder om de beurt.',
  },
  format: 'workshop',
  theme: 'work',
  language: 'both',
  public: 'everyone',
  partners: [],
  room: ROOM,
  capacity: 12,
  waitingList: 4,
  minutes: 120,
  occupations: [],
};

/** The afternoon of a house where it is about noon. */
const AFTERNOON = { starts: '15:00', ends: '17:00' } as const;

/** The administrator, who may plan: closed by whoever opened it. */
export async function openPlanner(url: string): Promise<Client<'office'>> {
  const { token } = await signIn(url, ADMIN_CODE, ADMIN_PIN);
  return Client.connect(url, { audience: 'office', token });
}

export async function putActivity(
  planner: Client<'office'>,
  change: Partial<Activity> = {},
): Promise<void> {
  await planner.accepted('put-activity', { activity: { ...ACTIVITY, ...change } });
}

/** A session of today, unless it is changed; its activity is there. @returns its id */
export async function planSession(
  planner: Client<'office'>,
  change: Partial<SessionPlan> = {},
): Promise<string> {
  const [sessionId = ''] = (
    await planner.accepted('plan-sessions', { session: planOf(planner, change), weeks: 1 })
  ).sessionIds;
  return sessionId;
}

export function planOf(planner: Client<'office'>, change: Partial<SessionPlan> = {}): SessionPlan {
  const { id: activityId, capacity, waitingList } = ACTIVITY;
  return {
    activityId,
    date: planner.view.today,
    ...AFTERNOON,
    room: ROOM,
    capacity,
    waitingList,
    signUpCloses: 0,
    ...change,
  };
}

/** What opens a booking's phone page, and what is on its paper. */
export interface BookingKeys {
  readonly secret: string;
  readonly code: string;
}

export function bookingKeys(): BookingKeys {
  const { secret, shortCode } = newTicketKeys((bytes) => webcrypto.getRandomValues(bytes));
  return { secret, code: shortCode };
}
