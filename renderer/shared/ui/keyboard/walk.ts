const STEPS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Where an arrow key leads from a key of the keyboard; round within a row, `undefined` past the first or last one. */
export function walk(
  rows: readonly number[],
  from: { readonly row: number; readonly column: number },
  arrow: string,
): { readonly row: number; readonly column: number } | undefined {
  const step = STEPS[arrow];
  if (step === undefined) return undefined;
  const [across, down] = step;
  const row = from.row + down;
  const before = rows[from.row];
  const length = rows[row];
  if (before === undefined || length === undefined) return undefined;
  if (down === 0) return { row, column: (from.column + across + length) % length };
  // A row of fewer keys has wider ones: the place along the row counts, not the key's number.
  const column = Math.floor(((from.column + 0.5) / before) * length);
  return { row, column: Math.min(length - 1, column) };
}
