/** Squares of the plan's grid, from an upper left one. */
export interface Squares {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two things cover a square in common; edges may touch. */
export function overlap(a: Squares, b: Squares): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function isFree(item: Squares, others: readonly Squares[]): boolean {
  return !others.some((other) => overlap(item, other));
}
