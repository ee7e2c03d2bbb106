import type { Language, Theme } from '#protocol/vocabulary.js';

import type { Concern } from '../devices/device-concerns.js';

/**
 * How soon somebody has to act.
 *
 * now   a person needs help, or nothing can be kept: heard too
 * soon  a visitor loses by it
 * know  nobody loses by it yet
 */
export const URGENCIES = ['now', 'soon', 'know'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** A theme in a language, and how many wait for it. */
export interface Uncovered {
  readonly theme: Theme;
  readonly language: Language;
  readonly waiting: number;
}

/** A ticket that an alert is about. */
export interface AlertTicket {
  readonly ticketId: string;
  readonly number: number;
  readonly island?: number;
}

/** What the matter is. Times are ms since 1970. */
export type AlertFacts =
  /** Absent island: at the desk. */
  | {
      readonly kind: 'alarm';
      readonly alarmId: string;
      readonly island: number | undefined;
      readonly raisedAt: number;
      readonly answered: boolean;
    }
  /** A visitor asks for a steward. */
  | { readonly kind: 'help'; readonly deviceId: string; readonly coming: boolean }
  /** Nothing can be kept. */
  | { readonly kind: 'storage' }
  /** Called, and no display has shown it. */
  | { readonly kind: 'not-shown'; readonly tickets: readonly AlertTicket[] }
  /** Called for longer than the window of a no-show, and nothing came of it. */
  | { readonly kind: 'unanswered'; readonly tickets: readonly AlertTicket[] }
  /** Waiting longer than the limit, the longest first. */
  | {
      readonly kind: 'long-wait';
      readonly minutes: number;
      readonly tickets: readonly AlertTicket[];
    }
  /** Nobody on duty takes those who wait. */
  | {
      readonly kind: 'uncovered';
      readonly pairs: readonly Uncovered[];
      readonly tickets: readonly AlertTicket[];
    }
  /** Nobody on duty would take somebody who came now. */
  | { readonly kind: 'uncovered-empty'; readonly pairs: readonly Uncovered[] }
  /** The day is open and no display is there to show calls. */
  | { readonly kind: 'no-display' }
  | {
      readonly kind: 'device';
      readonly deviceId: string;
      readonly name: string;
      readonly concern: Concern;
    };

/** Something a steward should know of. */
export type Alert = AlertFacts & {
  /** The same as long as something of the kind is the matter. */
  readonly id: string;
  /** What it is the matter with, where that may be several: what is put aside goes by it. */
  readonly about?: readonly string[];
  readonly urgency: Urgency;
};

/** Those that are told calmly, one under the other; the others have a place of their own. */
export type CalmAlert = Exclude<Alert, { kind: 'alarm' | 'help' | 'storage' }>;

/** A colleague who calls for help. */
export type AlarmAlert = Extract<Alert, { kind: 'alarm' }>;

export function isAlarm(alert: Alert): alert is AlarmAlert {
  return alert.kind === 'alarm';
}

export function isCalm(alert: Alert): alert is CalmAlert {
  return alert.kind !== 'alarm' && alert.kind !== 'help' && alert.kind !== 'storage';
}
