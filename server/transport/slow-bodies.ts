import type { IncomingMessage } from 'node:http';

/** Requests whose body is still to come, and what ends them. */
const late = new WeakMap<IncomingMessage, NodeJS.Timeout>();

/** Breaks the connection where a request's body has not come to its end in time. */
export function endWhenSlow(raw: IncomingMessage, ms: number): void {
  const timer = setTimeout(() => raw.destroy(), ms);
  late.set(raw, timer);
  raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
}

/** Lets a request take longer; who does so, after looking at its rights, sets a limit of its own. */
export function mayTakeLonger(raw: IncomingMessage): void {
  clearTimeout(late.get(raw));
}
