import type { RowProblem, RowReason } from '#protocol/jobs/harvest.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { csvText } from './csv.js';

/** The words of the file; each is asked for in both languages. */
export type ProblemWord =
  `problems.${'file' | 'row' | 'reason' | 'what' | 'whole'}` | `reason.${RowReason}`;

/** Rows that were left out, to be mended where they come from; header and reasons in both languages. */
export function problemsCsv(
  problems: readonly RowProblem[],
  words: (language: Language, word: ProblemWord) => string,
): string {
  const both = (word: ProblemWord) => LANGUAGES.map((each) => words(each, word)).join(' / ');
  const header = (['file', 'row', 'reason', 'what'] as const).map((name) =>
    both(`problems.${name}`),
  );
  return csvText([
    header,
    ...problems.map(({ file, row, reason, what = '' }) => [
      file,
      row ?? both('problems.whole'),
      both(`reason.${reason}`),
      what,
    ]),
  ]);
}
