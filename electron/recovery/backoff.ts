/** How long to wait before the next attempt, and when waiting helps no more. */
export interface Backoff {
  /**
   * Tells of a failure.
   * @param now ms, of a clock that is never set
   * @returns ms to wait before trying again; `undefined`: so many in a row that something else must be done
   */
  failed(now: number): number | undefined;
}

export interface BackoffRules {
  /** After the first failure, ms; doubled with each one in a row. */
  readonly first: number;
  /** Never longer, ms. */
  readonly longest: number;
  /** Failures in a row after which to give up. */
  readonly most: number;
  /** So long without one, and the next is the first again, ms. */
  readonly calm: number;
}

export function backoff({ first, longest, most, calm }: BackoffRules): Backoff {
  let inARow = 0;
  let last = -Infinity;
  return {
    failed(now) {
      inARow = now - last > calm ? 1 : inARow + 1;
      last = now;
      if (inARow > most) {
        inARow = 0;
        return undefined;
      }
      return Math.min(longest, first * 2 ** (inARow - 1));
    },
  };
}
