/** One file of an import, wherever it comes from: a disk, a zip, an address, a test. */
export interface ImportInput {
  /** Without folder. */
  readonly name: string;
  /** With the folder or zip it stands in; tells versions apart, is never shown. */
  readonly path: string;
  /** Bytes, unpacked, as the folder or zip says. Readers count for themselves. */
  readonly size: number;
  /** Its bytes, from the start each time. @throws {Unreadable} while being read */
  open(): AsyncIterable<Uint8Array>;
}

/** What one import may be made of, besides `MOST_FILE_BYTES`; more is refused as `file-too-large`. */
export const MOST_FILES = 200;
export const MOST_BYTES = 1024 * 1024 * 1024;
/** Letters of one line, one row or one record; more is refused as `line-too-long`. */
export const MOST_RECORD_LETTERS = 1024 * 1024;
