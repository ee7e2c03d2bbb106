import { readFileSync } from 'node:fs';

/** What a program did with the folder: the lines of `harness/recording-disk.mjs`. Places are in it, with `/`. */
export type Step =
  | {
      readonly does: 'open';
      readonly place: string;
      readonly create: boolean;
      /** Emptied at once. */
      readonly cut: boolean;
      /** Each write is durable when it is done (O_DSYNC). */
      readonly synced: boolean;
    }
  | {
      readonly does: 'write';
      /** The id of its opening. */
      readonly file: string;
      readonly at: number;
      /** Base64. */
      readonly bytes: string;
    }
  | { readonly does: 'cut'; readonly file: string; readonly to: number }
  | { readonly does: 'sync'; readonly file?: string; readonly place: string }
  | { readonly does: 'mkdir'; readonly place: string; readonly above: boolean }
  | { readonly does: 'remove'; readonly place: string }
  | { readonly does: 'rename'; readonly place: string; readonly to: string };

export type Begun = Step & { readonly id: string; readonly pid: number };

/** One line: a step begins, or has come to its end. */
export type LogLine =
  | Begun
  /** `length`: how many bytes of a write were taken. */
  | { readonly done: string; readonly length?: number }
  | { readonly failed: string };

/** The log as far as it is whole; the last line may have been cut short. */
export function readLog(file: string): readonly LogLine[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.slice(0, -1).map((line) => JSON.parse(line) as LogLine);
}
