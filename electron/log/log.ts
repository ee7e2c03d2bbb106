import { createStream } from 'rotating-file-stream';

/** What happened to the app, one JSON line each: never what a visitor did, a PIN, a token or a secret. */
export interface Log {
  info(what: string, more?: Record<string, unknown>): void;
  error(what: string, more?: Record<string, unknown>): void;
  /** Resolves when everything is in the file, or after a second. */
  end(): Promise<void>;
}

const AT_MOST = 1_000;

/**
 * `kiosk.log` in the folder, and the four before it: a megabyte each at most. A disk that is full costs
 * the log only.
 * @param folder absolute
 * @param now ms since 1970
 */
export function fileLog(folder: string, now: () => number): Log {
  const stream = createStream('kiosk.log', { path: folder, size: '1M', maxFiles: 4 });
  stream.on('error', () => undefined);
  const line = (level: 'info' | 'error', what: string, more: Record<string, unknown> = {}) => {
    stream.write(
      `${JSON.stringify({ time: new Date(now()).toISOString(), level, what, ...more })}\n`,
    );
  };
  return {
    info: (what, more) => line('info', what, more),
    error: (what, more) => line('error', what, more),
    end: () =>
      new Promise((resolve) => {
        setTimeout(resolve, AT_MOST);
        stream.end(() => resolve());
      }),
  };
}

/** An error for the log: its kind and its place, in one line each. */
export function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  return { error: error.message.slice(0, 300), stack: error.stack?.slice(0, 2_000) };
}
