import fc from 'fast-check';
import type { z } from 'zod';

import type { Random } from '../harness/random.js';

/** Texts met in answers and views: ids, codes, names; a schema that fits one may be given it. */
export type Known = readonly string[];

type Schema = z.core.$ZodTypes;

const TRIES = 60;
const PART_TRIES = 8;
const SAMPLES = 40;
const KNOWN_TRIES = 4;
const WORDS = [
  'x',
  'Hall',
  'Atelier',
  'Bonjour',
  'Zaal 3',
  '=1+1',
  'Été',
  '12:30',
  '08:00',
  '17:00',
];
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  date: ['2026-03-02', '2024-02-29', '0001-01-01', '9999-12-31'],
  time: ['00:00', '08:30', '12:00', '23:59'],
  url: ['http://127.0.0.1:9', 'https://accueil.invalid/a'],
};
/** Refinements that chance does not meet: periods and months. */
const PERIODS = ['2026', '2026-03', '2026-Q1', '2026-B1', '2026-H1', '2026-W10', '2026-03-02'];

/** What looks ahead or back without taking a letter: too much for the drawing, so it is tried afterwards. */
const LOOKING = /\(\?<?[!=](?:[^()]|\([^()]*\))*\)/g;

const ofPatterns = new Map<string, readonly string[]>();

/**
 * A value that the schema takes.
 * @throws Error where it has no idea: a schema of a new kind, or a refinement nobody guesses
 */
export function fromSchema(schema: z.ZodType, random: Random, known: Known = []): unknown {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const value = drawn(schema as unknown as Schema, random, known);
    if (schema.safeParse(value).success) return value;
  }
  throw new Error(`no value of this schema was found: ${schema.type}`);
}

/** Parts are tried by themselves: a whole of many would seldom fit. */
function fitting(schema: Schema, random: Random, known: Known): unknown {
  let value = drawn(schema, random, known);
  for (let tries = 1; tries < PART_TRIES; tries += 1) {
    if ((schema as unknown as z.ZodType).safeParse(value).success) break;
    value = drawn(schema, random, known);
  }
  return value;
}

function drawn(schema: Schema, random: Random, known: Known): unknown {
  const {
    _zod: { def },
  } = schema;
  const inner = (part: z.core.$ZodType): unknown => fitting(part as Schema, random, known);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(def.shape).flatMap(([key, part]) => {
          const value = inner(part);
          return value === undefined ? [] : [[key, value]];
        }),
      );
    case 'array':
      return Array.from({ length: lengthOf(schema, random) }, () => inner(def.element));
    case 'tuple':
      return def.items.map(inner);
    case 'record':
      return recordOf(def.keyType, def.valueType, random, known);
    case 'union':
      return inner(random.pick(def.options));
    case 'enum':
      return random.pick(Object.values(def.entries));
    case 'literal':
      return random.pick(def.values);
    case 'boolean':
      return random.between(0, 1) === 1;
    case 'number':
      return numberOf(schema, random);
    case 'string':
      return textOf(schema, random, known);
    case 'optional':
    case 'default':
    case 'prefault':
      return random.between(0, 1) === 1 ? inner(def.innerType) : undefined;
    case 'nullable':
      return random.between(0, 2) === 0 ? null : inner(def.innerType);
    case 'readonly':
    case 'catch':
    case 'nonoptional':
      return inner(def.innerType);
    case 'pipe':
      return inner(def.in);
    case 'lazy':
      return inner(def.getter());
    case 'unknown':
    case 'any':
      return {};
    default:
      throw new Error(`schemas of type ${def.type} are not known here`);
  }
}

function recordOf(
  keys: z.core.$ZodType,
  values: z.core.$ZodType,
  random: Random,
  known: Known,
): unknown {
  const entries = Array.from({ length: random.between(0, 3) }, () => [
    String(drawn(keys as Schema, random, known)),
    drawn(values as Schema, random, known),
  ]);
  return Object.fromEntries(entries);
}

function lengthOf(schema: Schema, random: Random): number {
  const { minimum = 0, maximum = 4 } = boundsOf(schema);
  return random.between(minimum, Math.min(maximum, Math.max(minimum, 4), minimum + 3));
}

function numberOf(schema: Schema, random: Random): number {
  const { minimum = -1000, maximum = 1000, format } = boundsOf(schema);
  const isWhole = format?.includes('int') ?? false;
  const far = random.between(1, 8);
  if (far === 1) return minimum;
  if (far === 2) return maximum;
  const near = Math.min(maximum, minimum + random.pick([3, 15, 60, 1000]));
  const value = minimum + random.next() * (near - minimum);
  return isWhole ? Math.round(value) : value;
}

function textOf(schema: Schema, random: Random, known: Known): unknown {
  const { pattern, format } = boundsOf(schema);
  const takes = schema as unknown as z.ZodType;
  if (known.length > 0 && random.between(0, 3) > 0) {
    for (let tries = 0; tries < KNOWN_TRIES; tries += 1) {
      const one = random.pick(known);
      if (takes.safeParse(one).success) return one;
    }
  }
  const named = format === undefined ? undefined : FORMATS[format];
  if (named !== undefined) return random.pick(named);
  if (pattern !== undefined) return random.pick(samplesOf(pattern));
  return random.pick([...WORDS, ...PERIODS, 'Europe/Brussels', 'x'.repeat(random.between(1, 90))]);
}

/** As many texts that fit as are needed; they are the same in every run. */
function samplesOf(pattern: RegExp): readonly string[] {
  const key = String(pattern);
  let samples = ofPatterns.get(key);
  if (samples === undefined) {
    const plain = new RegExp(pattern.source.replace(LOOKING, ''), pattern.flags);
    samples = fc
      .sample(fc.stringMatching(plain), { seed: 1, numRuns: SAMPLES })
      .filter((text) => pattern.test(text));
    ofPatterns.set(key, samples);
  }
  return samples;
}

interface Bounds {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly pattern?: RegExp;
}

/** A schema's limits, as its definition and its checks say them. */
interface CheckDefinition extends Bounds {
  readonly check?: string;
  readonly value?: number | bigint | Date;
  readonly length?: number;
}

function boundsOf(schema: Schema): Bounds {
  const {
    _zod: { def },
  } = schema;
  const { checks = [], ...own } = def;
  const said = checks.map(({ _zod: { def: check } }) => check);
  const all = [own, ...said] as readonly CheckDefinition[];
  return all.reduce<Bounds>((bounds, one) => ({ ...bounds, ...boundOf(one) }), {});
}

function boundOf({ check, value, length, minimum, maximum, format, pattern }: CheckDefinition) {
  switch (check) {
    case 'greater_than':
      return { minimum: Number(value) };
    case 'less_than':
      return { maximum: Number(value) };
    case 'length_equals':
      return { minimum: Number(length), maximum: Number(length) };
    case 'min_length':
      return { minimum: Number(minimum) };
    case 'max_length':
      return { maximum: Number(maximum) };
    default:
      return {
        ...(format !== undefined && { format }),
        ...(pattern !== undefined && { pattern }),
      };
  }
}
