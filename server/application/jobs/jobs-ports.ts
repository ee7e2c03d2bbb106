import type { CurrentJobs } from './current.js';

/** What counts now, as the import process last wrote it. */
export interface CurrentJobsReader {
  /** @returns undefined where nothing was written since the last look */
  look(): Promise<CurrentJobs | undefined>;
}

/** Files that the office's page has sent, until they are imported. */
export interface Uploads {
  /**
   * Keeps one file as it comes in.
   * @param place of the file among those of the upload
   * @param name as it was called where it comes from: without folder, checked by the caller
   * @returns `too-large` past the limit, `no-room` where all uploads together are past theirs; rejects where
   * it was cut off. Nothing of it is kept then.
   */
  put(
    uploadId: string,
    place: number,
    name: string,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<'kept' | 'too-large' | 'no-room'>;
  /** Paths of an upload's files in their order; none where there is no such upload. */
  files(uploadId: string): Promise<readonly string[]>;
  remove(uploadId: string): Promise<void>;
  /** Removes what nobody has asked to import. Call every minute. */
  sweep(): Promise<void>;
}

/** A package as it is stored: gzip. */
export interface StoredFile {
  /** Bytes. */
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Closes it, read or not. Who was given a file calls it once the file is not needed any more. */
  letGo(): void;
}

export interface JobsPackages {
  /** @param name `directory-<hash>.json`, … @returns undefined where there is none */
  open(name: string): Promise<StoredFile | undefined>;
  openSheet(directory: string, id: string): Promise<StoredFile | undefined>;
}
