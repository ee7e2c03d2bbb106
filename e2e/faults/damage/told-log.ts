import path from 'node:path';

/** Of pino: warn, and what is worse. */
const WARN = 40;

/**
 * Whether the log tells, as a warning or worse, what happened to the file. A document is named by its name;
 * a month of the audit log as just that.
 * @param log lines of JSON, and whatever else a process says
 */
export function isTold(log: string, file: string): boolean {
  return log.split('\n').some((text) => {
    const line = lineOf(text);
    return line !== undefined && Number(line['level']) >= WARN && tellsOf(line, file);
  });
}

function tellsOf(line: Readonly<Record<string, unknown>>, file: string): boolean {
  const { dir, base, name } = path.parse(file);
  if (dir === 'audit') return line['what'] === 'audit log' && unreadableMonth(line['err']) === name;
  return line['file'] === base && typeof line['reason'] === 'string' && line['reason'] !== '';
}

/** Of which month it is said how many lines cannot be read. */
function unreadableMonth(said: unknown): string | undefined {
  return /^\d+ lines of (.+) cannot be read$/.exec(String(said))?.[1];
}

function lineOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : undefined;
  } catch {
    // not a line of the log
    return undefined;
  }
}
