import type { Language } from '#protocol/vocabulary.js';

import { dayInWords } from './day.js';

/** Something useful to know, in words: the same on the screen and on paper. */
export interface Leaflet {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly source?: string | undefined;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** `number`: to be read from afar and dialled. */
  readonly kind?: 'number' | undefined;
}

/** Where a fact comes from, and when somebody read it there. */
export interface Source {
  /** Names of the sites; `null`: the centre itself. */
  readonly site: string | null;
  /** The pages, for whoever checks them again. */
  readonly pages?: readonly string[];
  /** Calendar day `YYYY-MM-DD`. */
  readonly checked: string;
}

/** The day of a check, in words. */
export function checkedOn(source: Pick<Source, 'checked'>, language: Language): string {
  return dayInWords(Date.parse(`${source.checked}T12:00Z`), language, 'UTC');
}
