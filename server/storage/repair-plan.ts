/** One thing found wrong in a data folder, in plain words for whoever keeps the centre's server. */
export interface Finding {
  /** Path below the data folder. */
  readonly file: string;
  /** From 1; absent where it is about the whole file. */
  readonly line?: number;
  readonly wrong: string;
  /** What mending it, or going on without, costs. */
  readonly loss: string;
  /**
   * apply         mending loses nothing that was ever answered
   * drop-damaged  mending loses something: only when told to
   * none          nothing to mend: the server goes on by itself, or only a person can help
   */
  readonly needs: 'apply' | 'drop-damaged' | 'none';
  /** The server does not start until this is mended. */
  readonly stopsStart: boolean;
  /** Mends it, keeps the original beside it, and says so. Findings of one file may share it. */
  readonly mend?: () => Promise<string>;
}

/** Where a repair keeps what was there before. `stamp` is fit for a file name. */
export function originalName(file: string, stamp: string): string {
  return `${file}.before-repair-${stamp}`;
}
