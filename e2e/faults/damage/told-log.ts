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
  if (dir === 'audit')
    return line['what'] === 'audit log' && line['err'] === unreadableLines(line['err'], name);
  return line['file'] === base && typeof line['reason'] === 'string' && line['reason'] !== '';
}

/** The sentence about that month, with the number that stands in what is said. */
function unreadableLines(said: unknown, month: string): string {
  const count = /^\d+/.exec(String(said))?.[0] ?? '';
  return `${count} lines of ${month} cannot be read`;
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
