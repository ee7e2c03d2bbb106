import { isDeepStrictEqual } from 'node:util';

import type { State } from './state.js';
import { isObject, without } from './strange.js';

/** Written some time after what they tell of (a copy is noted once it was sent), or by the round of the house. */
const WRITTEN_LATER = /^(?:statistics|feedback)\/|\.mark$|^documents\/(?:notices|backup)\.json$/;
/** What stands in a view until its time is over: by time alone these can only become fewer. */
const RUN_OUT = ['alarms', 'notices', 'pairing'];

/** Whether nothing but time is needed to make one state of the other. */
export function isByClock(before: State, after: State): boolean {
  // midnight ends whatever day there was
  if (dateIn(before) !== dateIn(after)) return true;
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].every((name) => {
    const [old, now] = [before.get(name), after.get(name)];
    if (old === now || WRITTEN_LATER.test(name)) return true;
    return old !== undefined && now !== undefined && isLater(old, now);
  });
}

/** Today at the centre, as the office is told. */
function dateIn(state: State): unknown {
  const view = [...state].find(([name]) => name.startsWith('view of office'))?.[1];
  return view === undefined ? undefined : Reflect.get(Object(JSON.parse(view)), 'today');
}

function isLater(old: string, now: string): boolean {
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
  if (!isSameLibrary(partOf(was, 'jobs'), partOf(is, 'jobs'))) return false;
  return isDeepStrictEqual(without(was, 'jobs'), without(is, 'jobs'));
}

/** The jobs directory is made in a process of its own, once a day and whenever; its count only rises. */
function isSameLibrary(was: object, is: object): boolean {
  const [had, has]: unknown[] = [Reflect.get(was, 'revision'), Reflect.get(is, 'revision')];
  const hasRisen = typeof had === 'number' && typeof has === 'number' && has > had;
  const isStamp = 'directory' in was && 'directory' in is;
  return hasRisen
    ? isDeepStrictEqual(without(was, 'revision'), without(is, 'revision'))
    : isStamp || isDeepStrictEqual(was, is);
}

function partOf(view: unknown, key: string): object {
  const part: unknown = Reflect.get(Object(view), key);
  return isObject(part) ? part : {};
}
