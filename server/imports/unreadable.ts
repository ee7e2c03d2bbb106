import type { ImportFault } from '#protocol/jobs/harvest.js';

/**
 * A file that cannot be imported at all. Thrown inside `server/imports`, so that a reader deep in a stream
 * need not hand it up by itself; it never leaves: `read-import.ts` and `files.ts` answer with its code.
 */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  /** @param file name without folder, where one file is to blame */
  constructor(
    readonly fault: ImportFault,
    readonly file?: string,
  ) {
    super(file === undefined ? fault : `${fault}: ${file}`);
  }
}

/** What is handed on in place of an import. */
export interface Refused {
  readonly ok: false;
  readonly fault: ImportFault;
  /** Name without folder, where one file is to blame. */
  readonly file?: string;
}

/** @throws what is not an `Unreadable`: that is a mistake of ours, not of the file */
export function refusedBy(error: unknown): Refused {
  if (!(error instanceof Unreadable)) throw error;
  const { fault, file } = error;
  return { ok: false, fault, ...(file === undefined ? {} : { file }) };
}
