/**
 * Words that people write for others to read as they stand: at least one sign that is seen, and none that
 * changes how the others are shown. Control and format characters (text direction, soft hyphen, zero width),
 * line ends and fillers are not; no-break spaces, which French needs, are. A variation selector, which many
 * keyboards put after a symbol, does no harm.
 */
export function isPlainText(text: string): boolean {
  return SEEN.test(text) && !UNSEEN.test(text);
}

/** Not a braille blank: it counts as a symbol, and shows nothing. */
const SEEN = /(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u;
const UNSEEN =
  /(?![\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
