import type { PeriodId } from '#protocol/periods.js';
import type { PublishedCross, PublishedPeriod, ReportCount, TableId } from '#protocol/reports.js';
import { TABLE_IDS, TABLES } from '#protocol/reports.js';
import { PEOPLE_KINDS, REFERRALS, TOPICS } from '#protocol/vocabulary.js';

import type { Equation } from '../../disclosure/testing/solver.js';
import { rangesOf } from '../../disclosure/testing/solver.js';

/** More than anything is counted in a year. */
const MOST = 1_000_000;

type Year = ReadonlyMap<PeriodId, PublishedPeriod>;

/** A count that somebody could want to know: `theme mobility 2026-03`. */
type Name = string;

/** What can be added up in a year: what is known of each count, and which counts are the sum of which. */
interface Sums {
  readonly known: Map<Name, number>;
  /** Counts that are withheld; those whose zeros are withheld, too, may be 0. */
  readonly withheld: Map<Name, { readonly least: 0 | 1 }>;
  readonly sums: { readonly whole: Name; readonly parts: readonly Name[] }[];
}

/** A count that is known to be small. */
export interface Leak {
  readonly name: Name;
  readonly least: number;
  readonly most: number;
}

/**
 * Somebody who puts all that is published of a year into one system of equations: tables of the same people,
 * noted interviews with interviews, topics with noted interviews, crosses with their tables, communes with
 * their region, participants with the partners of their activities, and every period with its parts.
 */
export function leaksIn(year: Year, threshold: number): readonly Leak[] {
  const sums = sumsIn(year);
  const leaks: Leak[] = [];
  for (const { unknowns, equations } of apart(sums)) {
    const offset = (id: string): number =>
      (sums.withheld.get(unknowns.get(id) ?? '')?.least ?? 1) - 1;
    const isOpen = (id: string, { least, most }: { least: number; most: number }): boolean =>
      most + offset(id) >= threshold || least + offset(id) === 0;
    const ranges = rangesOf([...unknowns.keys()], equations, isOpen, MOST);
    for (const [id, range] of ranges) {
      const [least, most] = [range.least + offset(id), range.most + offset(id)];
      if (least > 0 && most < threshold) leaks.push({ name: unknowns.get(id) ?? id, least, most });
    }
  }
  return leaks;
}

export function sumsIn(year: Year): Sums {
  const sums: Sums = { known: new Map(), withheld: new Map(), sums: [] };
  const partners = partnersOf(year);
  for (const period of year.values()) {
    if (!period.over) continue;
    rowsOf(period, sums);
    groupsOf(period, partners, sums);
  }
  for (const { period, over } of year.values()) {
    if (over) timeOf(period, year, sums);
  }
  return sums;
}

function put(sums: Sums, name: Name, count: ReportCount, least: 0 | 1): void {
  if (typeof count === 'number') sums.known.set(name, count);
  else if (!sums.withheld.has(name)) sums.withheld.set(name, { least });
}

function rowsOf(period: PublishedPeriod, sums: Sums): void {
  const id = period.period;
  const table = (
    name: string,
    whole: Name,
    total: ReportCount,
    cells: readonly (readonly [string, ReportCount])[],
  ): void => {
    put(sums, whole, total, 1);
    const parts = cells.map(([key, count]) => {
      const part = `${name} ${key} ${id}`;
      put(sums, part, count, total === null ? 0 : 1);
      return part;
    });
    sums.sums.push({ whole, parts });
  };
  for (const key of TABLE_IDS) {
    const found = period.tables[key];
    if (found === undefined || key === 'directory') continue;
    table(key, wholeOf(key, id), found.total, Object.entries(found.cells));
  }
  for (const [key, cell] of Object.entries(period.tables.directory?.cells ?? {})) {
    put(sums, `directory ${key} ${id}`, cell, 1);
  }
  for (const [name, found] of Object.entries(period.portrait ?? {})) {
    const whole = name === 'residence' ? `region brussels-region ${id}` : `portraits ${id}`;
    table(name, whole, found.total, Object.entries(found.cells));
  }
  const noted = `noted yes ${id}`;
  for (const [keys, found] of [
    [TOPICS, period.topics],
    [REFERRALS, period.referrals],
  ] as const) {
    for (const key of found === undefined ? [] : keys) {
      const count = (found as Readonly<Record<string, ReportCount>>)[key] ?? null;
      put(sums, `with ${key} ${id}`, count, 0);
      put(sums, `without ${key} ${id}`, null, 0);
      sums.sums.push({ whole: noted, parts: [`with ${key} ${id}`, `without ${key} ${id}`] });
    }
  }
  for (const kind of period.people === undefined ? [] : PEOPLE_KINDS) {
    put(sums, `people ${kind} ${id}`, period.people?.[kind] ?? null, 1);
  }
  crossOf('theme', 'language', id, period.themeByLanguage, sums);
  crossOf('theme', 'hour', id, period.themeByHour, sums);
}

function crossOf(
  rows: TableId,
  columns: TableId,
  id: PeriodId,
  cross: PublishedCross | undefined,
  sums: Sums,
): void {
  if (cross === undefined) return;
  const name = (row: string, column: string): Name => `${rows} ${row} ${columns} ${column} ${id}`;
  for (const [r, row] of cross.rows.entries()) {
    for (const [c, column] of cross.columns.entries()) {
      put(sums, name(row, column), cross.cells[r]?.[c] ?? null, 0);
    }
    const parts = cross.columns.map((column) => name(row, column));
    sums.sums.push({ whole: `${rows} ${row} ${id}`, parts });
  }
  for (const column of cross.columns) {
    const parts = cross.rows.map((row) => name(row, column));
    sums.sums.push({ whole: `${columns} ${column} ${id}`, parts });
  }
}

function partnersOf(year: Year): readonly string[] {
  const all = [...year.values()].flatMap(({ partners = [] }) => partners);
  return [...new Set(all.map(({ partner }) => partner))].toSorted();
}

/** Participants by the partners who held the activity together: a partner's own are those of all its groups. */
function groupsOf(
  { period: id, partners, participantsPending }: PublishedPeriod,
  names: readonly string[],
  sums: Sums,
): void {
  if (partners === undefined || participantsPending === true) return;
  const groups = Array.from({ length: 2 ** names.length }, (_, at) => ({
    name: `group ${String(at)} ${id}`,
    of: names.filter((_name, bit) => Math.floor(at / 2 ** bit) % 2 === 1),
  }));
  for (const { name } of groups) put(sums, name, null, 0);
  sums.sums.push({ whole: `participants ${id}`, parts: groups.map(({ name }) => name) });
  for (const partner of names) {
    const found = partners.find((each) => each.partner === partner);
    const whole = `partner ${partner} ${id}`;
    put(sums, whole, found === undefined ? 0 : found.participants, 0);
    const parts = groups.filter(({ of }) => of.includes(partner)).map(({ name }) => name);
    sums.sums.push({ whole, parts });
  }
}

/** Tables of the same people have one total; noted interviews are those of the outcomes. */
function wholeOf(table: TableId, id: PeriodId): Name {
  return table === 'noted' ? `outcome served ${id}` : `${TABLES[table].unit} ${id}`;
}

/** Each count of a period is the sum of those of its parts, where all its parts are shown in some way. */
function timeOf(id: PeriodId, year: Year, sums: Sums): void {
  const inside = [...year.values()].filter(
    ({ period, from, to }) => period !== id && isWithin({ from, to }, year.get(id)),
  );
  const parts = inside.filter(
    (part) => !inside.some((other) => other !== part && isWithin(part, other)),
  );
  if (parts.length === 0) return;
  const names = [...sums.known.keys(), ...sums.withheld.keys()];
  for (const name of names.filter((each) => each.endsWith(` ${id}`))) {
    const stem = name.slice(0, -id.length);
    const found = parts.map(({ period }) => `${stem}${period}`);
    const isThere = (part: Name): boolean => sums.known.has(part) || sums.withheld.has(part);
    if (found.every(isThere)) sums.sums.push({ whole: name, parts: found });
  }
}

function isWithin(
  part: { readonly from: string; readonly to: string },
  whole: { readonly from: string; readonly to: string } | undefined,
): boolean {
  return whole !== undefined && whole.from <= part.from && part.to <= whole.to;
}

interface System {
  /** Names of unknowns by what the solver calls them. */
  readonly unknowns: ReadonlyMap<string, Name>;
  readonly equations: readonly Equation[];
}

/** Systems that share no unknown: each is solved by itself. */
function apart({ known, withheld, sums }: Sums): readonly System[] {
  const group = new Map<Name, Name>();
  const rootOf = (name: Name): Name => {
    let at = name;
    for (let next = group.get(at); next !== undefined; next = group.get(at)) at = next;
    return at;
  };
  const open = sums
    .map(({ whole, parts }) => ({ whole, parts, names: [whole, ...parts] }))
    .map((sum) => ({ ...sum, names: sum.names.filter((name) => !known.has(name)) }))
    .filter(({ names }) => names.length > 0);
  for (const { names } of open) {
    const [first = ''] = names;
    for (const other of names) {
      const [a, b] = [rootOf(first), rootOf(other)];
      if (a !== b) group.set(a, b);
    }
  }
  interface Growing extends System {
    readonly unknowns: Map<string, Name>;
    readonly equations: Equation[];
  }
  const systems = new Map<Name, Growing>();
  const ids = new Map([...withheld.keys()].map((name, at) => [name, `v${String(at)}`]));
  for (const { whole, parts, names } of open) {
    const root = rootOf(names[0] ?? '');
    const system: Growing = systems.get(root) ?? { unknowns: new Map(), equations: [] };
    systems.set(root, system);
    const terms: Record<string, number> = {};
    let constant = 0;
    const signed = [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)];
    for (const [name, sign] of signed) {
      const count = known.get(name);
      const id = ids.get(name) ?? '';
      // the solver's unknowns are at least 1: what may be 0 is one less than its unknown
      constant += sign * (count ?? (withheld.get(name)?.least ?? 1) - 1);
      if (count !== undefined) continue;
      terms[id] = sign;
      system.unknowns.set(id, name);
    }
    system.equations.push({ terms, constant });
  }
  return [...systems.values()];
}
