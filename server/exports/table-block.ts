import type { PublishedPeriod, PublishedTable, ReportCount } from '#protocol/reports.js';

import type { Block, Column, Row, Value } from './document.js';
import { ofChange, ofCount, ofShare } from './document.js';
import type { Both, Say } from './words.js';

/** What every part of a report is made from. */
export interface Parts {
  readonly say: Say;
  readonly now: PublishedPeriod;
  /** The same a year before; `null`: there is none. */
  readonly before: PublishedPeriod | null;
}

/** A line of a table: what it is called, and its count now and a year before. */
export interface Line {
  readonly id: string;
  readonly label: Both;
  /** `undefined`: it was not counted then. */
  readonly now: ReportCount | undefined;
  readonly before: ReportCount | undefined;
  /** Absent: no shares. */
  readonly share?: Value;
  /** It holds others of the lines. */
  readonly sum?: boolean;
  /** It is not one of the parts of the whole. */
  readonly apart?: boolean;
}

interface CountsOf {
  readonly id: string;
  readonly title: Both;
  readonly head: Both;
  readonly unit?: Both;
  readonly lines: readonly Line[];
  readonly note?: Both;
  readonly bars?: boolean;
}

/** Counts with their share where they have one, and beside them the same a year before. */
export function countsBlock({ say, before }: Parts, { lines, ...block }: CountsOf): Block {
  const hasShares = lines.some(({ share }) => share !== undefined);
  const columns: readonly Column[] = [
    { id: 'count', title: say(({ column }) => column.count), form: 'count' },
    { id: 'share', title: say(({ column }) => column.share), form: 'share' },
    { id: 'before', title: say(({ column }) => column.before), form: 'count' },
    { id: 'change', title: say(({ column }) => column.change), form: 'change' },
  ];
  const isShown = ({ id }: Column): boolean =>
    id === 'share' ? hasShares : id === 'count' || before !== null;
  return {
    ...block,
    columns: columns.filter(isShown),
    rows: lines.map((line): Row => ({
      id: line.id,
      label: line.label,
      ...(line.sum === true && { sum: true }),
      ...(line.apart === true && { apart: true }),
      values: [
        ofCount(line.now),
        ...(hasShares ? [line.share ?? { value: null }] : []),
        ...(before === null ? [] : [ofCount(line.before), ofChange(line.now, line.before)]),
      ],
    })),
  };
}

/** The lines with each's share of a whole. */
export function withShares(
  lines: readonly Line[],
  whole: ReportCount | undefined,
): readonly Line[] {
  return lines.map((line) => ({ ...line, share: ofShare(line.now, whole) }));
}

/** What both periods count of one table, line by line, with the total below. */
export function tableLines(
  say: Say,
  cells: readonly { readonly id: string; readonly label: Both }[],
  now: PublishedTable | undefined,
  before: PublishedTable | undefined,
): readonly Line[] {
  const lines: readonly Line[] = cells.map(({ id, label }) => ({
    id,
    label,
    now: now?.cells[id],
    before: before?.cells[id],
  }));
  const total: Line = {
    id: 'total',
    label: say(({ figure }) => figure.total),
    now: now?.total,
    before: before?.total,
    sum: true,
  };
  return withShares([...lines, total], now?.total);
}
