import type { Language } from '#protocol/vocabulary.js';

/**
 * What is not read: signs, what is hidden, what is nobody's business but the reader's
 * (`data-private`), and what is no text (`data-unread`: the keys of a keyboard).
 */
const SILENT = '[aria-hidden="true"], [hidden], [data-private], [data-unread], svg';
/** What is no word but a row of signs: a code. */
const SPELLED = '[data-spelled]';

/**
 * What stands in an element, in reading order, a part for each thing that stands by itself. Where
 * parts of it are marked `data-read`, those are read and nothing else; other languages never.
 */
export function readableText(root: Element, language: Language): string[] {
  const marked = [...root.querySelectorAll('[data-read]')].filter(
    (each) => each.parentElement?.closest('[data-read]') === null,
  );
  return (marked.length === 0 ? [root] : marked).flatMap((each) => partsOf(each, language));
}

function partsOf(root: Element, language: Language): string[] {
  const parts: string[] = [];
  let part = '';
  const close = () => {
    if (part.trim() !== '') parts.push(part.trim());
    part = '';
  };
  const walk = (node: Node) => {
    if (node instanceof Text) part += isSpelled(node) ? spelled(node.data) : node.data;
    if (!(node instanceof Element) || isSilent(node, language)) return;
    const standsAlone = !getComputedStyle(node).display.startsWith('inline');
    if (standsAlone) close();
    for (const child of node.childNodes) walk(child);
    if (standsAlone) close();
  };
  walk(root);
  close();
  return parts;
}

function isSilent(element: Element, language: Language): boolean {
  if (element.matches(SILENT)) return true;
  const own = element.getAttribute('lang');
  return own !== null && own !== language;
}

function isSpelled(node: Text): boolean {
  return (node.parentElement?.closest(SPELLED) ?? null) !== null;
}

/** With a pause after each sign. */
function spelled(text: string): string {
  return Array.from(text.trim()).join(', ');
}
