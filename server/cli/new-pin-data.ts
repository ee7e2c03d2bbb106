import { join } from 'node:path';
import { parseArgs } from 'node:util';

import {
  noStaff,
  noWrongTries,
  staffDocumentSchema,
  wrongTriesDocumentSchema,
} from '../application/access/documents.js';
import { createPinHasher } from '../application/access/pin-hash.js';
import { newPin } from '../application/access/pin-rules.js';
import type { Staff } from '../application/access/staff.js';
import { openStaff } from '../application/access/staff.js';
import type { DocumentStore } from '../application/ports.js';
import { randomIds } from '../application/random-ids.js';
import { localTime } from '../domain/calendar.js';
import { AuditFiles } from '../storage/audit-file.js';
import { refuseNewer } from '../storage/data-format.js';
import { layoutOf } from '../storage/data-folder.js';
import { nodeDisk } from '../storage/disk.js';
import { DocumentFile } from '../storage/document-file.js';
import { DataFolderInUse, holdFolder } from '../storage/folder-hold.js';
import { FolderOfAnother, refuseStranger } from '../storage/folder-owner.js';
import { wholly } from '../storage/interpret.js';
import type { Reading } from '../storage/json-file.js';
import { existing, WrongUse } from './backup-options.js';
import { FIRST_PIN_FILE } from './first-pin.js';
import { timeZoneOf } from './folder-time-zone.js';

const USAGE = `Gives a member of the staff a new PIN: for a centre whose only administrator has lost theirs. The server
has to be stopped. Who can use this machine with the server's account can do it, and the audit's book says so.

  npm run new-pin -- CODE [--data DIR]

  CODE    a staff code, for example ADMIN; without it the administrators' codes are told
  --data  the data folder (default: DATA_FOLDER, else ./data)

Ends with 0 when the PIN is another one, 1 when it could not be kept, 2 when asked wrongly.
`;

const WRONG = [WrongUse, DataFolderInUse, FolderOfAnother];

export interface NewPinWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** ms */
  readonly now: number;
  readonly print: (text: string) => void;
  /** Number of the account that runs this; none on Windows. */
  readonly account?: number;
}

/** @returns the exit status */
export async function giveNewPin(args: readonly string[], world: NewPinWorld): Promise<number> {
  try {
    const { values, positionals } = parse(args);
    if (values.help === true) {
      world.print(USAGE);
      return 0;
    }
    const root = await existing(values.data ?? world.env['DATA_FOLDER'] ?? 'data');
    await refuseStranger(root, world.account);
    const release = await holdFolder(root);
    try {
      await refuseNewer(nodeDisk, root);
      return await change(root, positionals, world);
    } finally {
      await release();
    }
  } catch (error) {
    if (!(error instanceof Error) || !WRONG.some((known) => error instanceof known)) throw error;
    world.print(`${error.message}\n`);
    return 2;
  }
}

async function change(
  root: string,
  codes: readonly string[],
  { now, print }: NewPinWorld,
): Promise<number> {
  const { staff, kept } = await openFolder(root, now);
  const [code] = codes;
  const member = staff.list().find((each) => each.code === code);
  if (member?.active !== true) {
    const administrators = staff
      .list()
      .filter(({ active, roles }) => active && roles.includes('administrator'));
    const who = administrators.map((each) => each.code).join(', ') || 'nobody';
    throw new WrongUse(
      `${code === undefined ? 'whose PIN?' : `nobody works here as ${code}`}; administrators: ${who}`,
    );
  }
  const pin = newPin();
  const done = await staff.setPin(member.staffId, pin);
  if (!done.ok) {
    print(`The PIN could not be kept (${done.refusal.code}); nothing has changed.\n`);
    return 1;
  }
  await kept();
  // what it says is true no more
  await nodeDisk.remove(join(root, FIRST_PIN_FILE));
  const { audit } = layoutOf(root);
  await nodeDisk.makeFolder(audit);
  const month = localTime(now, await timeZoneOf(root)).date.slice(0, 7);
  await new AuditFiles(audit).append(month, [{ at: now, what: 'pin-set', detail: member.code }]);
  print(
    `${member.code}: the new PIN is ${pin}. It is shown this once: set another one in the office.\n`,
  );
  return 0;
}

/** The staff of a folder that is held, and what waits until its documents are written. */
async function openFolder(
  root: string,
  now: number,
): Promise<{ readonly staff: Staff; kept(): Promise<void> }> {
  const { document } = layoutOf(root);
  const open = <T extends object>(
    name: string,
    interpret: (raw: unknown) => Reading<T>,
    initial: T,
    irreplaceable: boolean,
  ): DocumentFile<T> =>
    new DocumentFile(
      {
        ...{ disk: nodeDisk, file: document(name), interpret, irreplaceable },
        onProblem: () => undefined,
      },
      initial,
    );
  const tries = open('wrong-tries', wholly(wrongTriesDocumentSchema), noWrongTries, false);
  let writing = Promise.resolve();
  const wrongTries: DocumentStore<typeof noWrongTries> = {
    read: () => tries.read(),
    remove: () => tries.remove(),
    write: (content) => (writing = tries.write(content)),
  };
  const staff = await openStaff({
    store: open('staff', wholly(staffDocumentSchema), noStaff, true),
    wrongTries,
    hasher: createPinHasher(),
    clock: { now: () => now },
    ids: randomIds(),
  });
  // a lock that stays is over within the hour by itself
  return { staff, kept: () => writing.catch(() => undefined) };
}

function parse(args: readonly string[]) {
  try {
    const parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (parsed.positionals.length > 1) throw new WrongUse(USAGE);
    return parsed;
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new WrongUse(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}
