/** The product's own name, which is in both languages; a page for the team may say where it is. */
const NAME = /^Accueil · Onthaal(: \/\w+)?$/;

/** Words that a style sheet would put on the screen: signs are allowed, and values of attributes. */
export function wordsInStyles(file: string, css: string): string[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(/(?<![\w-])content\s*:([^;}]*)/g)].flatMap(([, value = '']) =>
    [...value.matchAll(/(["'])((?:(?!\1)[^\\]|\\.)*)\1/g)]
      .map(([, , text = '']) => text)
      // `\2192` is a sign by its number
      .filter((text) => /\p{Letter}/u.test(text.replaceAll(/\\[\da-f]{1,6}\s?/gi, '')))
      .map((text) => `${file}: "${text}" in a style sheet belongs in locales/`),
  );
}

/** Words in a page's document: nothing but the product's name may stand there. */
export function wordsInDocument(file: string, html: string): string[] {
  const plain = html.replaceAll(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/g, '');
  return [...plain.matchAll(/>([^<]+)</g)]
    .map(([, text = '']) => text.trim())
    .filter((text) => /\p{Letter}/u.test(text) && !NAME.test(text))
    .map((text) => `${file}: "${text}" in a document belongs in locales/`);
}
