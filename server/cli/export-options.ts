import { parseArgs } from 'node:util';

import { periodKind } from '#protocol/periods.js';
import type { PeriodKind } from '#protocol/periods.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import type { ReportForm } from '../transport/exports.js';
import { REPORT_FORMS } from '../transport/exports.js';
import { WrongUse } from './import-options.js';

const LAST = ['month', 'two-months', 'half-year', 'year'] as const satisfies readonly PeriodKind[];

export const EXPORT_USAGE = `Writes a report of published figures as files, also while the server runs. Changes nothing in the data folder.

  npm run export -- --period PERIOD --out DIR [--format LIST] [--language LIST] [--data DIR]
  npm run export -- --last KIND --out DIR [--format LIST] [--language LIST] [--data DIR]

  --period    2026-03-14, 2026-03, 2026-B2 (March and April), 2026-H1 or 2026
  --last      the last one that is over: ${LAST.join(', ')}
  --out       where the files go; files of the same name are replaced
  --format    some of ${REPORT_FORMS.join(', ')} (default: all)
  --language  some of ${LANGUAGES.join(', ')} (default: all)
  --data      the data folder (default: DATA_FOLDER, else ./data)

Ends with 0 when every file is written, 1 when not, 2 when asked wrongly.
`;

export interface ExportOptions {
  readonly data: string;
  readonly out: string;
  readonly which: { readonly period: string } | { readonly last: (typeof LAST)[number] };
  readonly forms: readonly ReportForm[];
  readonly languages: readonly Language[];
}

/** `undefined`: help was asked for. @throws WrongUse */
export function readExportOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ExportOptions | undefined {
  const values = parse(args);
  if (values.help === true) return undefined;
  const { period, last, out } = values;
  if (out === undefined) throw new WrongUse(`Where to? --out names a folder.\n\n${EXPORT_USAGE}`);
  return {
    data: values.data ?? env['DATA_FOLDER'] ?? 'data',
    out,
    which: whichOf(period, last),
    forms: someOf('format', values.format, REPORT_FORMS),
    languages: someOf('language', values.language, LANGUAGES),
  };
}

function whichOf(period: string | undefined, last: string | undefined): ExportOptions['which'] {
  if ((period === undefined) === (last === undefined)) {
    throw new WrongUse(`Which report? Either --period or --last.\n\n${EXPORT_USAGE}`);
  }
  if (period !== undefined) {
    // the calendar has no year 0
    if (periodKind(period) !== undefined && !period.startsWith('0000')) return { period };
    throw new WrongUse(
      `"${period}" is no period. Known: 2026-03-14, 2026-03, 2026-B2, 2026-H1, 2026.\n`,
    );
  }
  const kind = LAST.find((known) => known === last);
  if (kind === undefined) throw new WrongUse(`--last is one of ${LAST.join(', ')}.\n`);
  return { last: kind };
}

/** All of them where none is named. */
function someOf<T extends string>(
  name: string,
  text: string | undefined,
  known: readonly T[],
): readonly T[] {
  if (text === undefined) return known;
  return [...new Set(text.split(','))].map((word) => {
    const found = known.find((one) => one === word.trim());
    if (found !== undefined) return found;
    throw new WrongUse(`--${name}: "${word}" is none of ${known.join(', ')}.\n`);
  });
}

function parse(args: readonly string[]) {
  try {
    const { values, tokens } = parseArgs({
      args: [...args],
      tokens: true,
      options: {
        data: { type: 'string' },
        out: { type: 'string' },
        period: { type: 'string' },
        last: { type: 'string' },
        format: { type: 'string' },
        language: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) throw new Error(`--${twice} is given twice.`);
    return values;
  } catch (error) {
    throw new WrongUse(
      `${error instanceof Error ? error.message : String(error)}\n\n${EXPORT_USAGE}`,
    );
  }
}
