import type { CommandAnswer, CommandPayload } from '#protocol/commands.js';
import type { Settings } from '#protocol/settings.js';
import type { HashedKey, WorkshopCommandKind } from '#protocol/workshops/commands.js';
import type { Activity, SessionPlan } from '#protocol/workshops/programme.js';
import type { Role } from '#protocol/vocabulary.js';

/** Who acts on the programme. A phone acts for its own booking, the system for the clock. */
export type WorkshopActor =
  | { readonly kind: 'staff'; readonly staffId: string; readonly roles: readonly Role[] }
  | { readonly kind: 'device'; readonly deviceId: string; readonly device: 'kiosk' | 'display' }
  | { readonly kind: 'booking'; readonly bookingId: string }
  | { readonly kind: 'system' };

/** Secrets and codes reach the rules hashed. */
export type WorkshopPayload<K extends WorkshopCommandKind> =
  CommandPayload<K> extends infer P
    ? P extends { readonly secret: string; readonly code: string }
      ? Omit<P, 'secret' | 'code'> & { readonly secretHash: string; readonly codeHash: string }
      : P extends { readonly key: unknown }
        ? Omit<P, 'key'> & { readonly key: HashedKey }
        : P
    : never;

export type WorkshopClientCommand = {
  [K in WorkshopCommandKind]: { readonly kind: K; readonly payload: WorkshopPayload<K> };
}[WorkshopCommandKind];

/** A whole programme at once, from a file: all of it or, with a refusal, none. */
export interface ImportProgramme {
  readonly kind: 'import-programme';
  readonly payload: {
    readonly activities: readonly Activity[];
    /** With an id where the file names one: then that session is changed instead of planned. */
    readonly sessions: readonly { readonly sessionId?: string; readonly plan: SessionPlan }[];
  };
}

/** The clock's own: releases seats, ends and forgets sessions whose time has come. */
export interface WorkshopTick {
  readonly kind: 'workshop-tick';
  /** `forget: false`: nothing is forgotten yet, whatever is due. */
  readonly payload: { readonly forget?: boolean };
}

/** The clock's own: begins the journal of another date with all there is. */
export interface CarryProgramme {
  readonly kind: 'carry-programme';
  readonly payload: Record<string, never>;
}

export type WorkshopCommand =
  WorkshopClientCommand | ImportProgramme | WorkshopTick | CarryProgramme;

export type WorkshopAnswer = CommandAnswer<WorkshopCommandKind>;

/** Everything a rule may know besides the state, so that it stays pure. */
export interface WorkshopContext {
  /** ms since 1970 */
  readonly now: number;
  /** The centre's calendar day at `now`, `YYYY-MM-DD`. */
  readonly today: string;
  readonly settings: Settings;
  readonly newId: () => string;
}
