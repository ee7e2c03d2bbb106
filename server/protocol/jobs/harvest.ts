import type { Either, Offer, Training } from './directory.js';

/**
 * What a reader of `server/imports` brings in from one source: records that fit, and every row that does not.
 * Each reader checks its records before anything is kept.
 */
export type Harvest =
  | {
      readonly format: 'esco';
      readonly occupations: readonly EscoOccupation[];
      readonly groups: readonly IscoGroup[];
      /** By UUID. */
      readonly skills: readonly EscoSkill[];
      /** Fields of study, which its groups of skills name. */
      readonly fields?: readonly IscedField[];
      /** What its classification says it is, for the sources list: `v1.2.1` where the files tell. */
      readonly version?: string;
    }
  | { readonly format: 'competent'; readonly pairs: readonly CompetentPair[] }
  | { readonly format: 'riasec'; readonly letters: readonly RiasecHint[] }
  | {
      readonly format: 'isced-fields';
      /** Names of fields, where the file has them. */
      readonly fields: readonly IscedField[];
      readonly hints: readonly IscedHint[];
    }
  | { readonly format: 'trainings'; readonly trainings: readonly HarvestedTraining[] }
  | {
      readonly format:
        'offers-vdab' | 'offers-actiris' | 'offers-forem' | 'offers-eures' | 'offers-schema-org';
      readonly offers: readonly HarvestedOffer[];
      /** Those that the feed says are over: what an earlier import held of them is over as well. */
      readonly over?: readonly OfferOver[];
    };

/** Each list may be empty in a language that the download lacks. */
export interface EscoOccupation {
  readonly uuid: string;
  /** `5321.1`: the ISCO group, then ESCO's own. */
  readonly code: string;
  readonly isco: string;
  readonly name: Either;
  readonly synonyms: { readonly fr: readonly string[]; readonly nl: readonly string[] };
  /** For finding alone, never shown: what ESCO calls hidden labels. */
  readonly hidden?: { readonly fr: readonly string[]; readonly nl: readonly string[] };
  readonly description: Either;
  /** UUIDs of skills. */
  readonly essential: readonly string[];
  readonly optional: readonly string[];
}
export interface IscoGroup {
  readonly code: string;
  readonly name: Either;
}
export interface EscoSkill {
  readonly uuid: string;
  readonly name: Either;
}
export interface CompetentPair {
  /** `OP-123` */
  readonly code: string;
  readonly esco: string;
  /** How the ESCO occupation relates to the profile: `narrow` = it is the narrower one. */
  readonly relation: 'exact' | 'close' | 'narrow' | 'broad';
}
export interface RiasecHint {
  readonly esco: string;
  readonly letters: string;
}
export interface IscedField {
  readonly code: string;
  readonly name: Either;
}
export interface IscedHint {
  readonly esco: string;
  /** Field and weight, strongest first. */
  readonly fields: readonly (readonly [string, number])[];
}
export interface HarvestedTraining extends Training {
  readonly reference: string;
  /** Occupations it leads to: ids of ours, ESCO codes, ESCO addresses, or ISCO codes. */
  readonly occupations: readonly string[];
}
export interface OfferOver {
  readonly reference: string;
  readonly site?: string;
  readonly newness?: string;
}
export interface HarvestedOffer extends Omit<Offer, 'source' | 'occupations' | 'matchedBy'> {
  /** Host whose own numbering `reference` is; absent where all of the format number together. */
  readonly site?: string;
  /** Of two of one reference the one with the greater text counts; absent = the day it was published. */
  readonly newness?: string;
  /** What the source itself says the occupation is. */
  readonly codes: {
    readonly competent?: string;
    readonly isco?: string;
    readonly esco?: string;
    /** The source's own word for the occupation. */
    readonly label?: Either;
  };
}

/** A row that was left out. */
export interface RowProblem {
  /** Name without folder. */
  readonly file: string;
  /** From 1, the header not counted; absent where the whole file is meant. */
  readonly row?: number;
  readonly reason: RowReason;
  /** Column, field or short piece of what stood there; never a person. */
  readonly what?: string;
}
export const ROW_REASONS = [
  'missing-column',
  'missing-value',
  'wrong-value',
  'unknown-occupation',
  'duplicate',
  'expired',
  'broken-row',
  'too-long',
] as const;
export type RowReason = (typeof ROW_REASONS)[number];

/** Why a whole import was refused; nothing was changed. */
export const IMPORT_FAULTS = [
  'file-missing',
  'file-empty',
  'file-too-large',
  'line-too-long',
  'not-utf8',
  'not-this-format',
  'broken-file',
  'nothing-usable',
  'address-not-https',
  'address-unreachable',
  'import-running',
  'disk-full',
  /** What says which imports count cannot be read; `npm run repair` decides. */
  'library-damaged',
  /** Another import that counts can no longer be read: the directory would lose it. */
  'source-unreadable',
  /** Its process ended before it was done. */
  'stopped',
] as const;
export type ImportFault = (typeof IMPORT_FAULTS)[number];

/** How far an import is. `share` 0 to 1 within the step. */
export interface ImportProgress {
  readonly step: 'fetching' | 'reading' | 'matching' | 'composing' | 'writing';
  readonly share: number;
}
