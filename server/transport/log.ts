/** The part of pino's logger that the edge uses. What is logged never holds a payload or a secret. */
export interface Log {
  info(what: object, message: string): void;
  warn(what: object, message: string): void;
  error(what: object, message: string): void;
}
