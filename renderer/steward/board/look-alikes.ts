/**
 * Signs that one hand writes and another reads as something else. Codes have none of 0 O, 1 I L, 2 Z, 5 S,
 * 8 B: somebody who types one of these has read another sign.
 */
const ALIKE = ['0ODQ', '1ILJ', '27ZT', '5S6G', '8B3', 'UV', 'MN', '4A'] as const;

const FIRST_OF: ReadonlyMap<string, string> = new Map(
  ALIKE.flatMap((group) => Array.from(group, (sign): [string, string] => [sign, group.charAt(0)])),
);

/** The same for texts that look alike: what is compared, never what is shown. */
export function lookOf(text: string): string {
  return Array.from(text, (sign) => FIRST_OF.get(sign) ?? sign).join('');
}
