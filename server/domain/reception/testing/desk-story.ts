import type {
  Language,
  PeopleKind,
  Referral,
  Theme,
  Topic,
  Undoable,
} from '#protocol/vocabulary.js';

import type { ReceptionEvent } from '../events.js';
import { at } from './story.js';

/** More words for short stories: what advisors and stewards do besides moving tickets. */
export const undone = (
  number: number,
  island: number,
  what: Undoable,
  minute: number,
): ReceptionEvent => ({
  type: 'action-undone',
  at: at(minute),
  island,
  ticketId: `t${number}`,
  what,
});

export const noted = (
  number: number,
  island: number,
  minute: number,
  topics: readonly Topic[],
  referrals: readonly Referral[] = [],
): ReceptionEvent => ({
  type: 'interview-noted',
  at: at(minute),
  island,
  ticketId: `t${number}`,
  topics,
  referrals,
});

export const corrected = (
  number: number,
  minute: number,
  theme: Theme,
  language: Language = 'fr',
): ReceptionEvent => ({
  type: 'ticket-corrected',
  at: at(minute),
  ticketId: `t${number}`,
  theme,
  language,
});

/** The double goes, the other stays. */
export const merged = (double: number, into: number, minute: number): ReceptionEvent => ({
  type: 'ticket-merged',
  at: at(minute),
  ticketId: `t${double}`,
  into: `t${into}`,
});

export const counted = (kind: PeopleKind, change: number, minute: number): ReceptionEvent => ({
  type: 'people-counted',
  at: at(minute),
  kind,
  change,
});

/** Signed in for work in French until a minute after nine. */
export const staying = (
  island: number,
  staffId: string,
  minute: number,
  until: number,
): ReceptionEvent => ({
  type: 'island-signed-in',
  at: at(minute),
  island,
  staffId,
  languages: ['fr'],
  themes: ['work'],
  until: at(until),
});
