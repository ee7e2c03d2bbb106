import { isObject, without, withValue } from './strange.js';

/** Tries in all: each is a whole batch, sent and looked at. */
const MOST_TRIES = 120;
/** One that is never answered takes long to be sure of, ms. */
const MOST_MS = 90_000;

/**
 * The smallest part found of what goes wrong: first fewer of the batch, then less of each.
 * @param fails whether these still go wrong in the same way
 * @param smaller what one of them could be instead, simplest first
 */
export async function shrunk<M>(
  batch: readonly M[],
  fails: (some: readonly M[]) => Promise<boolean>,
  smaller: (one: M) => readonly M[],
): Promise<readonly M[]> {
  let tries = 0;
  const end = performance.now() + MOST_MS;
  const stillFails = async (some: readonly M[]): Promise<boolean> => {
    tries += 1;
    const isTime = tries <= MOST_TRIES && performance.now() < end;
    return isTime && some.length > 0 && fails(some);
  };
  let left = batch;
  for (let size = Math.ceil(left.length / 2); size >= 1 && left.length > 1;) {
    const fewer = await firstThat(takenAway(left, size), stillFails);
    if (fewer !== undefined) left = fewer;
    else if (size === 1) break;
    size = Math.min(Math.ceil(size / (fewer === undefined ? 2 : 1)), Math.max(1, left.length - 1));
  }
  for (let index = 0; index < left.length;) {
    const one = left[index];
    const others = one === undefined ? [] : smaller(one);
    const at = index;
    const less = await firstThat(
      others.map((other) => left.map((old, place) => (place === at ? other : old))),
      stillFails,
    );
    if (less === undefined) index += 1;
    else left = less;
  }
  return left;
}

/** The batch without each run of so many. */
function takenAway<M>(batch: readonly M[], size: number): (readonly M[])[] {
  const starts = Array.from({ length: Math.ceil(batch.length / size) }, (_, turn) => turn * size);
  return starts.map((at) => batch.filter((_, place) => place < at || place >= at + size));
}

async function firstThat<T>(
  candidates: readonly T[],
  holds: (candidate: T) => Promise<boolean>,
): Promise<T | undefined> {
  for (const candidate of candidates) if (await holds(candidate)) return candidate;
  return undefined;
}

/** What a JSON value could be instead: a part of it left out, a text cut, a number made 0. */
export function smallerValues(value: unknown): readonly unknown[] {
  if (typeof value === 'string' && value.length > 0) {
    return ['', value.slice(0, value.length / 2), value.slice(value.length / 2)].filter(
      (text) => text.length < value.length,
    );
  }
  if (typeof value === 'number' && value !== 0) return [0];
  if (!isObject(value)) return [];
  const keys = Object.keys(value);
  return [
    ...keys.map((key) => without(value, key)),
    ...keys.flatMap((key) =>
      smallerValues(Reflect.get(value, key)).map((less) => withValue(value, key, less)),
    ),
  ];
}

/** For the report: short, and with nothing that a terminal would take for its own. */
export function shown(value: unknown, most = 600): string {
  const text = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' && part.length > 120
      ? `${part.slice(0, 100)}… (${part.length})`
      : part,
  );
  return (text ?? 'undefined').replace(/[^\x20-\x7e\u00a0-\u02ff]/g, '?').slice(0, most);
}
