import { parseArgs } from 'node:util';

import type { ImportFormat } from '#protocol/jobs/vocabulary.js';
import { IMPORT_FORMATS } from '#protocol/jobs/vocabulary.js';

export const USAGE = `Imports into the jobs directory, also while the server runs: it notices within seconds.

  npm run import -- FORMAT FILE|FOLDER|https://ADDRESS … [--data DIR] [--json]
  npm run import -- --list [--data DIR] [--json]
  npm run import -- --take-back IMPORT [--data DIR]

  FORMAT       ${IMPORT_FORMATS.slice(0, 5).join(', ')},
               ${IMPORT_FORMATS.slice(5).join(', ')}
  --data       the data folder (default: DATA_FOLDER, else ./data)
  --json       the outcome as JSON on standard output
  --list       what is imported now
  --take-back  puts what was there before in the place of that import

An import takes effect as a whole or not at all. Rows that do not fit are left out and listed.
Ends with 0 when done, 1 when refused (nothing was changed), 2 when asked wrongly.
`;

/** A wrong question; its message is for the person at the terminal. */
export class WrongUse extends Error {}

export type ImportOptions = { readonly data: string; readonly json: boolean } & (
  | { readonly ask: 'help' }
  | { readonly ask: 'list' }
  | { readonly ask: 'take-back'; readonly importId: string }
  | { readonly ask: 'import'; readonly format: ImportFormat; readonly places: readonly string[] }
);

/** @throws WrongUse */
export function readImportOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ImportOptions {
  const { values, positionals } = parse(args);
  const common = { data: values.data ?? env['DATA_FOLDER'] ?? 'data', json: values.json ?? false };
  const importId = values['take-back'];
  const [given, ...places] = positionals;
  if (values.help === true) return { ...common, ask: 'help' };
  const asked = [values.list === true, importId !== undefined, given !== undefined];
  if (asked.filter(Boolean).length !== 1) throw new WrongUse(USAGE);
  if (values.list === true) return { ...common, ask: 'list' };
  if (importId !== undefined) return { ...common, ask: 'take-back', importId };
  const format = IMPORT_FORMATS.find((known) => known === given);
  if (format === undefined) {
    throw new WrongUse(`"${given}" is no format; known: ${IMPORT_FORMATS.join(', ')}\n`);
  }
  if (places.length === 0) throw new WrongUse(`${format} from where? Name a file or a folder.\n`);
  return { ...common, ask: 'import', format, places };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        json: { type: 'boolean' },
        list: { type: 'boolean' },
        'take-back': { type: 'string' },
        help: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}
