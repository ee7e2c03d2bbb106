/** Control and format characters (soft hyphens, zero-width spaces, byte order marks), and lost letters. */
const CONTROLS = /[\p{Cc}\p{Cf}\ufffd]/gu;
/** A no-break space of UTF-8 that was once read as Latin-1: "Â" that no letter follows. */
const STRAY_CIRCUMFLEX = /(^|\s)Â(?=\s|$)|Â(?=\u00a0)/gu;

/** Most text has nothing to clean, and this tells it at a glance. */
const TO_CLEAN = /[^ -~¡-¬®-ÿœŒ‘’“”…–€]| {2}|Â/;

/**
 * One line of text as it can be shown and searched: no control characters, one plain space between words,
 * accents composed.
 */
export function cleanText(text: string): string {
  if (!TO_CLEAN.test(text)) return text.trim();
  return text
    .replace(STRAY_CIRCUMFLEX, '$1')
    .replace(/\s+/g, ' ')
    .replace(CONTROLS, '')
    .replace(/ +/g, ' ')
    .trim()
    .normalize('NFC');
}

/**
 * A copy that stands by itself. A string cut out of a long one keeps the whole of it in memory, which for a
 * few names would be the whole file.
 */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
