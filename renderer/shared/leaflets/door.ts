import type { PORTRAIT } from '#protocol/feedback.js';
import type { DoorId, Language } from '#protocol/vocabulary.js';

import data from '../../../assets/doors/doors.json';
import type { Catalogue } from '../i18n/i18n.js';
import type { Source } from './leaflet.js';

export type EntryId = keyof Catalogue['doors']['entry'];
export type CommuneId = Extract<
  (typeof PORTRAIT)['residence'][number],
  keyof Catalogue['communes']['commune']
>;

/** A service behind a door; its sentences are in `locales/`. */
export interface DoorEntry {
  readonly id: EntryId;
  readonly phone?: string;
  /** On working days, `HH:MM`. */
  readonly hours?: { readonly opens: string; readonly closes: string };
  readonly site?: string;
  /** Whether a course ends with a paper that others recognise. */
  readonly certificate?: 'yes' | 'exam' | 'ask';
  readonly communes?: readonly CommuneId[];
  /** Only those that a page of their own confirms. */
  readonly places?: readonly DoorPlace[];
  readonly source: Source;
}

export interface DoorPlace {
  readonly commune: CommuneId;
  readonly address?: Readonly<Record<Language, string>>;
  readonly phone?: string;
  readonly page: string;
}

/** Held to its shape by door.test.ts: a file of this repository is not checked again by every kiosk. */
export const doors = data as unknown as Readonly<Record<DoorId, readonly DoorEntry[]>>;
