import type { Language } from '#protocol/vocabulary.js';

/**
 * Address of a ticket's phone page. The secret stands behind the `#`, so that it is in no request
 * and in no log.
 */
export function phoneAddress(phoneUrl: string, language: Language, secret: string): string {
  return `${phoneUrl}/t#${language}.${secret}`;
}
