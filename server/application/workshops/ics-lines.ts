const MOST_OCTETS = 75;

/**
 * The same calendar with its lines folded as RFC 5545, 3.1 says: at 75 octets of UTF-8, never inside a
 * character. The library folds by characters, which makes French and emoji too long for strict readers.
 */
export function foldedByOctets(calendar: string): string {
  const lines = calendar.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  return lines
    .filter((line) => line !== '')
    .map(folded)
    .join('');
}

function folded(line: string): string {
  if (Buffer.byteLength(line) <= MOST_OCTETS) return `${line}\r\n`;
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return `${text}\r\n`;
}

/** Of one character in UTF-8. Asking for it is most of the work with a long feed. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
