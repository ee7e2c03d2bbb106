import type { Random } from '../harness/random.js';

/** Three times as much is below what closes a socket. */
const LONGEST_REPEATED = 10_000;
const LONG = 'é'.repeat(50_000);

/** Values that have broken programs before; all of them survive JSON, or become `null` in it. */
const STRANGE: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => '',
  () => [],
  () => ({}),
  () => 0,
  () => -1,
  () => -0,
  () => 0.1,
  () => 1e308,
  () => -1e308,
  () => 2 ** 53,
  () => Number.NaN,
  () => 5e-324,
  () => 4_294_967_296,
  () => '\0',
  () => '\uD800',
  () => '\uDC00x',
  () => '\u202E\u200Fdroite',
  () => '\uFEFF',
  () => 'e\u0301'.repeat(200),
  () => '2026-02-30',
  () => '0000-00-00',
  () => '+275760-09-13',
  () => '2025-02-29T25:61',
  () => '../../etc/passwd',
  () => '$&${x}%s%n',
  () => 'x'.repeat(10_000),
  () => JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
  () => JSON.parse('{"constructor":{"prototype":{"polluted":true}}}') as unknown,
  () => ({ toString: null, valueOf: null, toJSON: null }),
  () => ({ length: 1e9 }),
  () => ({ length: { toString: null, valueOf: null } }),
  () => JSON.parse('{"then":"no promise"}') as unknown,
  () => Array.from({ length: 1500 }, () => 0),
  () => nested(1200),
  () => [[[[[[]]]]]],
];
/** These cost more to send than all others together. */
const HEAVY: readonly (() => unknown)[] = [
  () => LONG,
  () => 'a'.repeat(100_000),
  () => Array.from({ length: 20_000 }, () => ({})),
];
const KEYS = ['__proto__', 'constructor', 'toString', 'id', 'kind', 'payload', 'at', '', '0', 'é'];
const HEAVY_IN = 400;

/** @returns something that is hardly what was expected */
export function strangeValue(random: Random): unknown {
  return random.pick(random.between(1, HEAVY_IN) === 1 ? HEAVY : STRANGE)();
}

/** A copy of a JSON value with one to three places of it changed. */
export function mutated(value: unknown, random: Random): unknown {
  let changed = value;
  for (let times = random.between(1, 3); times > 0; times -= 1)
    changed = changedOnce(changed, random);
  return changed;
}

function changedOnce(value: unknown, random: Random): unknown {
  const inside = isObject(value) ? Object.keys(value) : [];
  if (inside.length > 0 && random.between(1, 5) > 1) {
    const key = random.pick(inside);
    if (random.between(1, 8) === 1) return without(value, key);
    return withValue(value, key, changedOnce(Reflect.get(Object(value), key), random));
  }
  return another(value, random);
}

function another(value: unknown, random: Random): unknown {
  switch (random.between(1, 8)) {
    case 1:
      return [value];
    case 2:
      return { [random.pick(KEYS)]: value };
    case 3:
      return withMore(value, random);
    case 4:
    case 5:
      return nearby(value, random);
    default:
      return strangeValue(random);
  }
}

/** Of the same type, and next to what it was. */
function nearby(value: unknown, random: Random): unknown {
  if (typeof value === 'number') {
    return random.pick([value + 1, value - 1, -value, value + 0.5, value * 1e6, 2 ** 53 + value]);
  }
  if (typeof value === 'string') {
    const cut = random.between(0, value.length);
    return random.pick([
      value.slice(0, cut),
      `${value.slice(0, cut)}${random.pick(['\0', '\uD83D', '\u202E', ' ', '/', '"'])}${value.slice(cut)}`,
      value.slice(0, LONGEST_REPEATED).repeat(3),
      value.toUpperCase(),
      ` ${value} `,
    ]);
  }
  if (typeof value === 'boolean') return random.pick([!value, String(value), Number(value)]);
  if (Array.isArray(value))
    return random.pick([[], [...value, ...value], Object.fromEntries(value.entries())]);
  return strangeValue(random);
}

function withMore(value: unknown, random: Random): unknown {
  if (Array.isArray(value)) return [...value, strangeValue(random)];
  if (!isObject(value)) return [value, strangeValue(random)];
  return withValue(value, random.pick(KEYS), strangeValue(random));
}

/** A copy with a key set; one named `__proto__` becomes a key like any other. */
export function withValue(value: unknown, key: string, put: unknown): unknown {
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === key ? put : one));
  const entries = Object.entries(Object(value)).filter(([name]) => name !== key);
  return Object.fromEntries([...entries, [key, put]]);
}

/** A copy without a key, or without that element. */
export function without(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.filter((_, at) => String(at) !== key);
  return Object.fromEntries(Object.entries(Object(value)).filter(([name]) => name !== key));
}

/** Neither text nor bytes: has parts with names. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}
