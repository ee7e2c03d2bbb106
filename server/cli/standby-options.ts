import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** A wrong question; its message is for the person at the terminal. */
export class WrongUse extends Error {}

export const USAGE = `A second server that follows the first and takes over from it (docs/standby.md).

  npm run standby -- --of URL --folder DIR --secret-file FILE [--serves URL]
      follows, until it is stopped
  npm run standby -- --status --folder DIR
      how far behind it is
  npm run standby -- --take-over --folder DIR [--primary-is-off] [--no-start] [--port N] [--host ADDRESS]
      takes over: the primary hands over and ends, this machine serves
  npm run standby -- --take-back --folder DIR
      on a primary that was handed over, where the standby never served anybody

  --of              the primary's address
  --folder          the standby's data folder (default: DATA_FOLDER, else ./data); it is made where there is none
  --secret-file     one line of at least 32 characters, the same as on the primary (default: STANDBY_SECRET_FILE)
  --serves          the address this machine would serve at: an old primary that starts again asks there
  --primary-is-off  the primary cannot be reached, and you have seen that it is off
  --no-start        only takes over; something else starts the server
  --port, --host    of the server that is started

Follows: ends with 0 when it is stopped, 1 when it cannot follow, 2 when asked wrongly.
Status: 0 all is here, 1 it is behind, cut off or not running, 2 asked wrongly.
`;

/** Only these are followed or taken over without a word on how old they are, ms. */
export const UP_TO_DATE_MS = 5_000;

export type StandbyTask = 'follow' | 'take-over' | 'take-back' | 'status' | 'help';

export interface StandbyOptions {
  readonly task: StandbyTask;
  /** Absolute. */
  readonly folder: string;
  /** Of the primary. */
  readonly of: string | undefined;
  readonly secretFile: string | undefined;
  readonly serves: string | undefined;
  readonly primaryIsOff: boolean;
  readonly start: boolean;
  /** For the server that is started. */
  readonly serverArguments: readonly string[];
}

const TASKS = ['take-over', 'take-back', 'status', 'help'] as const;

/** @throws WrongUse */
export function readStandbyOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StandbyOptions {
  const given = parse(args);
  const asked = TASKS.filter((task) => given[task] === true);
  if (asked.length > 1) throw new WrongUse(USAGE);
  const secretFile = given['secret-file'] ?? env['STANDBY_SECRET_FILE'];
  return {
    task: asked[0] ?? 'follow',
    folder: resolve(given.folder ?? env['DATA_FOLDER'] ?? 'data'),
    of: addressIn('--of', given.of),
    secretFile: secretFile === undefined ? undefined : resolve(secretFile),
    serves: addressIn('--serves', given.serves),
    primaryIsOff: given['primary-is-off'] ?? false,
    start: !(given['no-start'] ?? false),
    serverArguments: (['port', 'host'] as const).flatMap((name) => {
      const value = given[name];
      return value === undefined ? [] : [`--${name}`, value];
    }),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        of: { type: 'string' },
        folder: { type: 'string' },
        'secret-file': { type: 'string' },
        serves: { type: 'string' },
        'take-over': { type: 'boolean' },
        'take-back': { type: 'boolean' },
        'primary-is-off': { type: 'boolean' },
        'no-start': { type: 'boolean' },
        status: { type: 'boolean' },
        help: { type: 'boolean' },
        port: { type: 'string' },
        host: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new WrongUse(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function addressIn(flag: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!/^https?:\/\/[^/]/.test(text) || !URL.canParse(text)) {
    throw new WrongUse(`${flag} must begin with http:// or https://, not "${text}"`);
  }
  return new URL(text).origin;
}
