import type { PeriodId, PeriodKind } from '#protocol/periods.js';
import { dayAfter, datesOf, PERIOD_KINDS, periodKind, wholeOf } from '#protocol/periods.js';

/** A period of a year, among those that hold something. */
export interface PeriodNode {
  readonly id: PeriodId;
  readonly kind: PeriodKind;
  readonly parent?: PeriodId;
  /** Those of its parts that hold something, in order; of a leaf none. */
  readonly parts: readonly PeriodId[];
  readonly isOver: boolean;
  /** Nobody counts those present at its sessions any more. */
  readonly isAttended: boolean;
}

/** What is known of time where figures are published. */
export interface Now {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Date of the day that runs. */
  readonly running?: string | undefined;
}

/**
 * The leaves and all periods around them up to the year, in the order in which they are over: each after
 * its parts, and as things went.
 *
 * @param leaves days, or months, of one year
 */
export function yearTree(leaves: Iterable<PeriodId>, now: Now): readonly PeriodNode[] {
  const parts = new Map<PeriodId, PeriodId[]>();
  const order = new Map<PeriodId, string>();
  for (const leaf of leaves) {
    let part: PeriodId | undefined;
    for (let id: PeriodId | undefined = leaf; id !== undefined; id = wholeOf(id)) {
      const known = parts.get(id);
      const of = known ?? [];
      if (part !== undefined) of.push(part);
      if (known !== undefined) break;
      parts.set(id, of);
      order.set(id, orderOf(id));
      part = id;
    }
  }
  const byOrder = (a: PeriodId, b: PeriodId): number =>
    (order.get(a) ?? '') < (order.get(b) ?? '') ? -1 : 1;
  return [...parts.keys()].toSorted(byOrder).map((id) => {
    const parent = wholeOf(id);
    return {
      id,
      kind: kindOf(id),
      ...(parent !== undefined && { parent }),
      parts: (parts.get(id) ?? []).toSorted(byOrder),
      isOver: isOver(id, now),
      isAttended: isAttended(id, now),
    };
  });
}

/** The periods that hold such a leaf, by the leaves. @param nodes each after its parts */
export function treeOver(
  nodes: readonly PeriodNode[],
  isLeaf: (node: PeriodNode) => boolean,
): readonly PeriodNode[] {
  const known = new Set<PeriodId>();
  const found: PeriodNode[] = [];
  for (const node of nodes) {
    const leaf = isLeaf(node);
    const parts = leaf ? [] : node.parts.filter((part) => known.has(part));
    if (!leaf && parts.length === 0) continue;
    known.add(node.id);
    found.push({ ...node, parts });
  }
  return found;
}

/** A day is over once it is closed, anything longer with the midnight after its last day. */
export function isOver(id: PeriodId, { today, running }: Now): boolean {
  const { from, to } = datesOf(id);
  if (running !== undefined && from <= running && running <= to) return false;
  return kindOf(id) === 'day' ? to <= today : to < today;
}

/**
 * Those present at a session are counted until a day after it (workshops, attendance): two whole days after
 * its last day, no count of a period can change.
 */
export function isAttended(id: PeriodId, now: Now): boolean {
  const { to } = datesOf(id);
  return isOver(id, now) && dayAfter(dayAfter(to)) < now.today;
}

/** By last day, and of those that end together the smaller first. */
function orderOf(id: PeriodId): string {
  return `${datesOf(id).to} ${PERIOD_KINDS.indexOf(kindOf(id))}`;
}

/** @throws RangeError for what names no period */
function kindOf(id: PeriodId): PeriodKind {
  const kind = periodKind(id);
  if (kind === undefined) throw new RangeError(`not a period: ${id}`);
  return kind;
}
