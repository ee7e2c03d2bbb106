import type { Kept } from '../offline/kept.js';

/**
 * What is kept, from its JSON. It comes from a file that a power cut or a hand may have damaged.
 * @returns `undefined` where it is not what a kiosk keeps
 */
export function keptFrom(text: string): Kept | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  return isKept(found) ? found : undefined;
}

type Is = (found: unknown) => boolean;

const number: Is = (found) => typeof found === 'number' && Number.isFinite(found);
const text: Is = (found) => typeof found === 'string';
const flag: Is = (found) => typeof found === 'boolean';
const exactly =
  (wanted: unknown): Is =>
  (found) =>
    found === wanted;
const maybe =
  (is: Is): Is =>
  (found) =>
    found === undefined || is(found);
const listOf =
  (is: Is): Is =>
  (found) =>
    Array.isArray(found) && found.every(is);
const shape =
  (parts: Readonly<Record<string, Is>>): Is =>
  (found) =>
    typeof found === 'object' &&
    found !== null &&
    Object.entries(parts).every(([name, is]) => is(Reflect.get(found, name)));

const WHOLE = shape({
  format: exactly(1),
  given: number,
  lease: maybe(
    shape({ date: text, until: number, numbers: listOf(shape({ from: number, to: number })) }),
  ),
  outbox: listOf(
    shape({
      commandId: text,
      withdrawn: maybe(exactly(true)),
      delivery: shape({
        date: text,
        number,
        theme: text,
        language: text,
        secretHash: text,
        shortCode: text,
        takenAt: number,
      }),
    }),
  ),
  asked: listOf(
    shape({ secretHash: text, askedAt: number, withdrawn: flag, toldAt: maybe(number) }),
  ),
  undelivered: maybe(shape({ date: text, count: number })),
  clock: maybe(shape({ ahead: number, last: number })),
});

/** Its form alone: what the words in it mean, the server looks at when they are delivered. */
function isKept(found: unknown): found is Kept {
  return WHOLE(found);
}
