import { useLayoutEffect } from 'react';

import type { Language } from '#protocol/vocabulary.js';

/** Name of the paper (print-sheets.module.css) on which a language is printed. */
const PAPER = 'report';

/**
 * What stands at the foot of every printed page of a language, its number beside it. Its own style sheet, for
 * the words are known only here.
 *
 * @param lines by language
 */
export function usePageLines(lines: ReadonlyMap<Language, string>): void {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync([...lines].map(([language, line]) => rule(language, line)).join('\n'));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    };
  }, [lines]);
}

function rule(language: Language, line: string): string {
  return `@page ${PAPER}-${language} { @bottom-left { content: ${JSON.stringify(line)}; } }`;
}
