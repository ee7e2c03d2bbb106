import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

/** What stands behind `#` in the address of an occupation's phone page: `fr.aide-soignant`. */
export interface JobAddress {
  readonly language: Language;
  readonly id: string;
}

/** A sheet's own name or a UUID, as `Occupation.id`. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_ID = 100;

/** @returns `undefined` where the address was cut short or typed wrong */
export function readJobAddress(fragment: string): JobAddress | undefined {
  const [first, id = '', ...rest] = fragment.replace(/^#/, '').split('.');
  const language = LANGUAGES.find((known) => known === first);
  if (language === undefined || rest.length > 0) return undefined;
  return ID.test(id) && id.length <= LONGEST_ID ? { language, id } : undefined;
}

export function writeJobAddress({ language, id }: JobAddress): string {
  return `#${language}.${id}`;
}

/**
 * Where a visitor's phone shows the occupation. What was looked up stands behind `#`, which a browser
 * never sends.
 * @param phoneUrl without a trailing slash
 */
export function jobPageAddress(phoneUrl: string, address: JobAddress): string {
  return `${phoneUrl}/job${writeJobAddress(address)}`;
}
