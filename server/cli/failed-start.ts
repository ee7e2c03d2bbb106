import { JournalDamaged } from '../application/ports.js';
import { NotLeading } from '../standby/lead.js';
import { MarkUnreadable } from '../standby/mark.js';
import { SecretUnusable } from '../standby/secret.js';
import { DataFolderUnusable } from '../storage/data-folder.js';
import { DataFolderInUse } from '../storage/folder-hold.js';
import { DocumentDamaged } from '../storage/json-file.js';
import { CertificateUnusable } from '../transport/tls.js';
import { WrongOption } from './options.js';

/** Only a person can mend it: who restarts servers need not try again (EX_CONFIG of sysexits.h). */
const ASKS_FOR_MENDING = 78;
/** Anything else, which may pass by itself. */
const FAILED = 1;

const DAMAGED = [JournalDamaged, DocumentDamaged];
/** What the person at the terminal can mend, told without a stack. */
const EXPLAINED = [
  ...[WrongOption, CertificateUnusable, DataFolderUnusable],
  ...[NotLeading, MarkUnreadable, SecretUnusable],
];

/** Tells why the server did not start, to the person who started it. @returns what the process ends with */
export function tellFailedStart(
  error: unknown,
  say: (message: unknown) => void = console.error,
): number {
  if (error instanceof Error && DAMAGED.some((known) => error instanceof known)) {
    say(`${error.message}\nNothing was changed. See: npm run repair`);
    return ASKS_FOR_MENDING;
  }
  if (error instanceof Error && EXPLAINED.some((known) => error instanceof known)) {
    say(error.message);
    return ASKS_FOR_MENDING;
  }
  // another process that holds the folder may be on its way out
  say(error instanceof DataFolderInUse ? error.message : error);
  return FAILED;
}
