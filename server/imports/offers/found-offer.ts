/** Text of the feed in one language or both, as it came: HTML, entities, nothing. */
export type RawEither = { readonly fr?: unknown; readonly nl?: unknown };

/**
 * What a feed's reader finds in one record: where things stand, not yet what they are worth. All of it is
 * cleaned in one place, `offer-book.ts`, so that no feed can forget to drop a person.
 */
export interface FoundOffer {
  readonly reference: unknown;
  /** Host that numbers its offers by itself; absent where all of the format number together. */
  readonly site?: string;
  readonly title: RawEither;
  readonly employer?: unknown;
  readonly postcode?: unknown;
  /** A Belgian postcode means something in Belgium alone; absent = Belgium. */
  readonly country?: unknown;
  readonly place?: RawEither;
  readonly contract?: RawEither;
  readonly hours?: RawEither;
  readonly published?: unknown;
  readonly until?: unknown;
  /** The first that is an address of the web counts. */
  readonly urls?: readonly unknown[];
  readonly body?: RawEither;
  readonly jobs?: unknown;
  readonly codes?: {
    readonly competent?: unknown;
    readonly isco?: unknown;
    readonly esco?: unknown;
    readonly label?: RawEither;
  };
  /** Names of people that the record gives apart: dropped from its text. */
  readonly persons?: readonly unknown[];
  /** Of two with one reference the one with the greater text here counts, else the later one in the file. */
  readonly newness?: string;
  /** The feed itself says that it is over. */
  readonly isOver?: boolean;
}
