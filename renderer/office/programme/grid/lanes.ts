/** What takes up part of a day, minutes since midnight. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where one of several that overlap stands side by side: the `lane`-th of `lanes` equal columns. */
export interface Lane {
  readonly lane: number;
  readonly lanes: number;
}

/**
 * Places what overlaps side by side. Those that hang together (each overlaps another of them) share
 * as many columns as overlap at once; each takes the first that is free when it begins.
 * @returns in the order of `spans`
 */
export function lanesOf(spans: readonly Span[]): readonly Lane[] {
  const order = spans
    .map((_, index) => index)
    .toSorted((a, b) => compare(spans[a], spans[b]) || a - b);
  const lane = new Map<number, number>();
  const lanes = new Map<number, number>();
  let group: number[] = [];
  let ends: number[] = [];
  for (const index of order) {
    const span = spans[index];
    if (span === undefined) continue;
    if (ends.every((end) => end <= span.from)) close();
    const free = ends.findIndex((end) => end <= span.from);
    const taken = free === -1 ? ends.length : free;
    ends[taken] = Math.max(span.to, span.from + 1);
    lane.set(index, taken);
    group.push(index);
  }
  close();
  return spans.map((_, index) => ({ lane: lane.get(index) ?? 0, lanes: lanes.get(index) ?? 1 }));

  function close(): void {
    for (const index of group) lanes.set(index, ends.length);
    group = [];
    ends = [];
  }
}

/** The earlier first, the longer first where two begin together. */
function compare(a: Span | undefined, b: Span | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.from - b.from || b.to - a.to;
}
