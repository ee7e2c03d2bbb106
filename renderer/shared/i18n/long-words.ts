/** How much longer the words get: about what the longest Dutch compounds are beside our own words. */
const SHARE = 0.4;
/** Shorter words stay; their share goes to the next long one. */
const SHORTEST = 4;

/** Placeholders and tags, each in one piece; else a word. */
const PIECES = /\{\{[^}]*\}\}|<[^>]*>|\p{L}+/gu;

/**
 * A text whose words are longer by about 40 % in all, for tests of layouts. It grows inside words,
 * where nothing can break the line. Placeholders, tags, signs and numbers stay as they are.
 */
export function lengthened(text: string): string {
  let owed = 0;
  return text.replaceAll(PIECES, (piece) => {
    if (piece.startsWith('{') || piece.startsWith('<')) return piece;
    owed += piece.length * SHARE;
    if (piece.length < SHORTEST) return piece;
    const grown = Math.round(owed);
    owed -= grown;
    return piece + piece.slice(1).repeat(grown).slice(-grown);
  });
}

/** A namespace as its file holds it: texts, and groups of texts. */
interface TextTree {
  readonly [part: string]: string | TextTree;
}

/** A namespace whose every text is longer; done before values are filled in, which stay as they are. */
export function lengthenedTexts(tree: TextTree): TextTree {
  return Object.fromEntries(
    Object.entries(tree).map(([part, inner]) => [
      part,
      typeof inner === 'string' ? lengthened(inner) : lengthenedTexts(inner),
    ]),
  );
}

/** Whether the page was opened with `?words=long`. */
export function wantsLongWords(search: string): boolean {
  return new URLSearchParams(search).get('words') === 'long';
}
