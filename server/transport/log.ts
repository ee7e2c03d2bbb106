import type { Bucket } from './rate-limit.js';

/** The part of pino's logger that the edge uses. What is logged never holds a payload or a secret. */
export interface Log {
  info(what: object, message: string): void;
  warn(what: object, message: string): void;
  error(what: object, message: string): void;
}

/** The same log, where warnings past a rate are not written: who is turned away must not fill the disk by it. */
export function sparingLog(log: Log, warnings: Bucket): Log {
  return {
    info: (what, message) => log.info(what, message),
    warn: (what, message) => void (warnings.take() && log.warn(what, message)),
    error: (what, message) => log.error(what, message),
  };
}
