import type { Language, Theme } from '../vocabulary.js';
import type {
  DiplomaLevel,
  ImportFormat,
  PartnerKind,
  ProviderKind,
  Sector,
} from './vocabulary.js';

/**
 * The jobs directory as it travels to kiosks and desks: one immutable file, named by the hash of what is in
 * it, the whole of it kept by each kiosk. Written by `server/application/jobs/compose`.
 */
export interface Directory {
  readonly format: 1;
  readonly occupations: readonly Occupation[];
  /** ISCO-08 groups by code, one to four digits. */
  readonly groups: Readonly<Record<string, Both>>;
  /** What `Occupation.essential` and `.optional` point to. */
  readonly skills: readonly Either[];
  /** Fields of study (ISCED-F, four digits) by code. */
  readonly fields: Readonly<Record<string, Both>>;
  /** What `Occupation.trainings` points to. */
  readonly trainings: readonly Training[];
  readonly sources: readonly DirectorySource[];
}

export type Both = Readonly<Record<Language, string>>;
/** In one language or in both: where one is missing, the screen shows the other and says so. */
export type Either = { readonly [L in Language]?: string };

export interface Occupation {
  /** The sheet's own name (`aide-soignant`), else ESCO's (a UUID). Never changes for one occupation. */
  readonly id: string;
  readonly esco?: { readonly uuid: string; readonly code: string };
  /** ISCO-08, four digits. */
  readonly isco: string;
  /** French in both genders (`infirmier / infirmière`, or one word where they are the same). */
  readonly name: Either;
  /** Other names, for finding and for "also called". */
  readonly synonyms: Readonly<Record<Language, readonly string[]>>;
  /** Titles that lead here and are not shown: specialised ones, those of national lists. */
  readonly titles: Readonly<Record<Language, readonly string[]>>;
  /** Plain sentences; empty where there are none in that language. */
  readonly description: Readonly<Record<Language, readonly string[]>>;
  /** What one does or can do, of a sheet written here; empty on others. */
  readonly tasks: Readonly<Record<Language, readonly string[]>>;
  /** Indexes of `Directory.skills`. */
  readonly essential: readonly number[];
  readonly optional: readonly number[];
  /** Usual ways in, of a sheet written here. */
  readonly paths: readonly StudyPath[];
  /** Codes of `Directory.fields`, strongest first. A hint, no advice. */
  readonly fields: readonly string[];
  /** Indexes of `Directory.trainings`. */
  readonly trainings: readonly number[];
  readonly sector: Sector;
  /** Two letters, strongest first. */
  readonly riasec?: string;
  /** Whom to talk to about it. */
  readonly theme: Theme;
  readonly partner?: PartnerKind;
  /** Ids of occupations close to it, nearest first; at most 6. */
  readonly near: readonly string[];
  /** Indexes of `Directory.sources`: what this sheet was made of. */
  readonly sources: readonly number[];
}

/** A usual way into an occupation. */
export interface StudyPath {
  readonly level: DiplomaLevel;
  readonly provider: ProviderKind;
  /** What is studied. */
  readonly study: Both;
}

/** A training of the centre's own list. */
export interface Training {
  readonly title: Either;
  readonly provider: Either;
  readonly level?: DiplomaLevel;
  readonly place?: string;
  /** Free words: "6 months", "3 evenings". */
  readonly duration?: Either;
  readonly languages: readonly Language[];
  /** https address of its page. */
  readonly url?: string;
  /** `YYYY-MM-DD` */
  readonly startsOn?: string;
}

export interface DirectorySource {
  /** Its format, of one of several lists with a number: `built-in`, `esco`, `trainings-2`. */
  readonly id: string;
  readonly format: 'built-in' | ImportFormat;
  /** Name and what its licence asks to be said. */
  readonly name: Both;
  readonly notice: Both;
  /** The day it was written, or what it brings last changed, `YYYY-MM-DD`; of offers the last import. */
  readonly date: string;
}

/** Job offers of the day: a file beside the directory, because they change daily. */
export interface OfferList {
  readonly format: 1;
  /** Of the directory that `occupations` was matched with. */
  readonly directory: string;
  readonly sources: readonly DirectorySource[];
  readonly offers: readonly Offer[];
}

export interface Offer {
  /** As the source numbers it. */
  readonly reference: string;
  /** Index of `OfferList.sources`. */
  readonly source: number;
  /** As it was published; often in one language only. */
  readonly title: Either;
  /** Ids of the occupations it was matched to, best first; empty where it fits none. */
  readonly occupations: readonly string[];
  readonly matchedBy: 'code' | 'title' | 'none';
  readonly employer?: string;
  readonly postcode?: string;
  /** As published. */
  readonly place?: Either;
  /** As published: free labels. */
  readonly contract?: Either;
  readonly hours?: Either;
  /** `YYYY-MM-DD`; from the day after `until` it is gone. */
  readonly published?: string;
  readonly until?: string;
  /** https address where it can be read and answered. */
  readonly url?: string;
  /** Plain text, first 600 letters. */
  readonly text?: Either;
  readonly jobs?: number;
}

/** One occupation for a visitor's phone, in both languages: `/jobs/<directory>/<id>.json`. */
export interface PhoneSheet {
  readonly format: 1;
  readonly occupation: Pick<
    Occupation,
    'id' | 'name' | 'description' | 'tasks' | 'paths' | 'theme' | 'sector' | 'isco'
  >;
  /** Essential skills, at most 12. */
  readonly skills: readonly Either[];
  readonly trainings: readonly Training[];
  readonly sources: readonly DirectorySource[];
}

/** Which files are the ones of today; part of the views of kiosks and advisors. */
export interface DirectoryStamp {
  /**
   * Hash in the file's name: `/jobs/directory-<hash>.json`, and `/jobs/index-<hash>.bin`. Empty for the first
   * seconds of a new centre, until its first directory is made.
   */
  readonly directory: string;
  /** `/jobs/offers-<hash>.json`; absent while nothing with offers is imported. */
  readonly offers?: string;
}
