import { isDeepStrictEqual } from 'node:util';

import type { State } from './house.js';
import { isObject, without } from './strange.js';

/** Written some time after what they tell of, or by the round of the house. */
const WRITTEN_LATER = /^(?:statistics|feedback)\/|\.mark$|^documents\/notices\.json$/;
/** What stands in a view until its time is over: by time alone these can only become fewer. */
const RUN_OUT = ['alarms', 'notices'];

/** Whether nothing but time is needed to make one state of the other. */
export function isByClock(before: State, after: State): boolean {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].every((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    if (old === now || WRITTEN_LATER.test(name)) return true;
    return old !== undefined && now !== undefined && hasRunOut(old, now);
  });
}

function hasRunOut(old: string, now: string): boolean {
  if (!old.startsWith('{') || !now.startsWith('{')) return false;
  let [was, is]: unknown[] = [JSON.parse(old), JSON.parse(now)];
  for (const key of RUN_OUT) {
    const left = Object.entries(partOf(is, key));
    const stood = partOf(was, key);
    if (!left.every(([id, value]) => isDeepStrictEqual(Reflect.get(stood, id), value)))
      return false;
    was = without(was, key);
    is = without(is, key);
  }
  return isDeepStrictEqual(was, is);
}

function partOf(view: unknown, key: string): object {
  const part: unknown = Reflect.get(Object(view), key);
  return isObject(part) ? part : {};
}
