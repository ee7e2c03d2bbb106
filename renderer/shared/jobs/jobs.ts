import type {
  Both,
  DirectorySource,
  Either,
  Occupation,
  Offer,
  Training,
} from '#protocol/jobs/directory.js';
import type { Sector } from '#protocol/jobs/vocabulary.js';
import type { Language } from '#protocol/vocabulary.js';

/**
 * The jobs directory as screens use it. It lives in a worker: the page holds only what it shows. Every
 * answer is about the directory at hand, with or without the server.
 */
export interface Jobs {
  getState(): JobsState;
  subscribe(listener: () => void): () => void;
  /** Best first; at most `limit`. An answer overtaken by a later question of the same caller is dropped by the caller. */
  find(query: string, language: Language, limit: number): Promise<readonly FoundOccupation[]>;
  /** What can be browsed there, in the order to show. */
  browse(shelf: Shelf, language: Language): Promise<readonly FoundOccupation[]>;
  /** The shelves of one way to browse, with how many occupations each holds; empty ones are absent. */
  shelves(by: 'sector' | 'isco' | 'interest', parent?: string): Promise<readonly ShelfCount[]>;
  sheet(id: string): Promise<JobSheet | undefined>;
  /** Offers of an occupation that are still open on `today` (`YYYY-MM-DD`), newest first. */
  offers(id: string, today: string): Promise<OffersOf>;
}

/** `absent`: there is none here and none can be fetched; it is tried again by itself. */
export interface JobsState {
  readonly status: 'loading' | 'ready' | 'absent';
  readonly occupations: number;
  /** Whether offers of a feed are at hand. */
  readonly hasOffers: boolean;
  /** A feed was imported, but its offers could not be had here; it is tried again by itself. */
  readonly offersAway: boolean;
}

export interface FoundOccupation {
  readonly id: string;
  readonly name: Either;
  /** What was hit, where that is not the name: "also called …". */
  readonly by?: { readonly text: string; readonly language: Language };
  readonly sector: Sector;
  /** Of its ISCO group, where it is known. */
  readonly group?: Both;
  /** The first sentence, where there is one. */
  readonly sentence: Either;
}

export type Shelf =
  | { readonly by: 'sector'; readonly sector: Sector }
  /** One to four digits. */
  | { readonly by: 'isco'; readonly code: string }
  /** One or two letters in any order. */
  | { readonly by: 'interest'; readonly letters: string };

export interface ShelfCount {
  /** Sector, ISCO code or RIASEC letter. */
  readonly key: string;
  readonly count: number;
  /** Of ISCO groups. */
  readonly name?: Both;
}

/** Everything on one occupation, nothing left to look up. */
export interface JobSheet {
  readonly occupation: Occupation;
  readonly group?: Both;
  readonly essential: readonly Either[];
  readonly optional: readonly Either[];
  readonly fields: readonly Both[];
  readonly trainings: readonly Training[];
  readonly near: readonly FoundOccupation[];
  readonly sources: readonly DirectorySource[];
}

export interface OffersOf {
  readonly offers: readonly (Offer & { readonly from: DirectorySource })[];
}
