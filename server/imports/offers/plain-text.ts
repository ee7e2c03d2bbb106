import { Parser } from 'htmlparser2';

import { cleanText } from '../clean-text.js';

/** What is inside these is not for reading. */
const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'head',
]);
/** These begin a line of their own. */
const LINES = new Set(
  'address article aside blockquote br dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const LOOKS_LIKE_HTML = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]\w*);/i;
/** HTML is read in pieces of as many letters, until there is enough text. */
const PIECE_LETTERS = 2000;
/** Letters of HTML that are looked at, however little text is in it. */
const MOST_HTML_LETTERS = 100_000;

/**
 * The text of an offer's body, one line for each paragraph or item: tags gone, entities as letters, scripts and
 * styles dropped. Feeds also hold HTML that was escaped once more, so it is looked at twice.
 * @param enough letters after which the rest is not read; at least as many come back where there are any
 */
export function plainText(html: string, enough: number): string {
  const once = textOfHtml(html, enough);
  const text = LOOKS_LIKE_HTML.test(once) ? textOfHtml(once, enough) : once;
  return text
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '')
    .join('\n');
}

/** The same for a title, a name or a label, which is one line. */
export function plainLine(html: string, enough: number): string {
  return plainText(html, enough).replaceAll('\n', ' ');
}

function textOfHtml(html: string, enough: number): string {
  if (!/[<&]/.test(html)) return html.slice(0, enough + PIECE_LETTERS);
  const parts: string[] = [];
  // in mark-up a line break is a space, in text it is a line
  const isText = !/<[a-z!/]/i.test(html);
  let letters = 0;
  let unread = 0;
  const breakLine = (name: string) => {
    if (LINES.has(name)) parts.push('\n');
  };
  const parser = new Parser(
    {
      onopentag(name) {
        if (UNREAD.has(name)) unread += 1;
        breakLine(name);
      },
      onclosetag(name) {
        if (UNREAD.has(name)) unread = Math.max(0, unread - 1);
        breakLine(name);
      },
      ontext(text) {
        if (unread > 0) return;
        letters += text.length;
        parts.push(isText ? text : text.replace(/[\r\n]+/g, ' '));
      },
    },
    { decodeEntities: true },
  );
  const most = Math.min(html.length, MOST_HTML_LETTERS);
  for (let at = 0; at < most; at += PIECE_LETTERS) {
    parser.write(html.slice(at, at + PIECE_LETTERS));
    if (letters > enough) break;
  }
  parser.end();
  return parts.join('');
}
