import type { ImportInput } from './import-input.js';
import { MOST_RECORD_LETTERS } from './import-input.js';
import type { Notes } from './notes.js';
import { textOf } from './text-of.js';
import { Unreadable } from './unreadable.js';

/** Longest opening tag that is looked for, letters. */
const MOST_TAG_LETTERS = 2000;

/** Letters at the start in which the first element is looked for. */
const MOST_HEAD_LETTERS = 4000;

/** Where a piece begins and ends. */
export interface Marks {
  /** Finds the opening tag; must not look past the next `<`. */
  readonly open: RegExp;
  readonly close: RegExp;
  /** XML closes at its end what it opened first; pages of HTML often do not. */
  readonly isXml?: boolean;
}

/**
 * Cuts the pieces between an opening and a closing tag out of XML or HTML, both tags included, as a stream.
 * What stands around them is never parsed: nor is a document type with its entities.
 * @throws {Unreadable} `not-this-format` where the file does not begin with a tag, `broken-file` where it is
 *   cut off, `line-too-long`, and what `textOf` throws
 */
export async function* piecesOf(
  input: ImportInput,
  notes: Notes,
  { open, close, isXml = false }: Marks,
): AsyncGenerator<string> {
  const file = input.name;
  let rest = '';
  let isInside = false;
  let hasBegun = false;
  /** Letters since the last line break or piece. */
  let lineLetters = 0;
  let head = '';
  let tail = '';
  for await (const text of textOf(input, notes)) {
    rest += text;
    if (!hasBegun) {
      rest = rest.trimStart();
      if (rest === '') continue;
      if (!rest.startsWith('<')) throw new Unreadable('not-this-format', file);
      hasBegun = true;
    }
    if (head.length < MOST_HEAD_LETTERS) head = (head + text).slice(0, MOST_HEAD_LETTERS);
    tail = (tail + text).slice(-MOST_TAG_LETTERS);
    for (;;) {
      if (!isInside) {
        const start = rest.search(open);
        isInside = start >= 0;
        rest = isInside ? rest.slice(start) : tagAtEnd(rest);
      }
      if (!isInside) break;
      const end = close.exec(rest);
      if (end === null) break;
      const after = end.index + end[0].length;
      yield rest.slice(0, after);
      rest = rest.slice(after);
      isInside = false;
      lineLetters = 0;
    }
    lineLetters = isInside || text.includes('\n') ? 0 : lineLetters + text.length;
    if (Math.max(rest.length, lineLetters) > MOST_RECORD_LETTERS)
      throw new Unreadable('line-too-long', file);
  }
  if (!hasBegun) throw new Unreadable('file-empty', file);
  if (isInside || (isXml && !isClosed(head, tail))) throw new Unreadable('broken-file', file);
}

/** Whether the last tag of XML closes the first one that is no comment, declaration or document type. */
function isClosed(head: string, tail: string): boolean {
  const [, root] = /<([A-Za-z_][\w:.-]*)/.exec(head.replace(/<!--[^]*?-->/g, '')) ?? [];
  const end = tail.replace(/(?:\s|<!--[^<>]*-->)+$/, '');
  return root === undefined || end.endsWith(`</${root}>`) || end.endsWith('/>');
}

/** A tag may be cut in two where one piece of text ends. */
function tagAtEnd(text: string): string {
  const at = text.lastIndexOf('<');
  return at < 0 || text.length - at > MOST_TAG_LETTERS ? '' : text.slice(at);
}
