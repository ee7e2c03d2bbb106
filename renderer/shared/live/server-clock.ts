export interface ServerClock {
  /** Takes note of the server's time, ms since 1970, as it has just come in. */
  heard(serverNow: number): void;
  /** A guess at the server's time, which counts until it is heard. */
  assume(serverNow: number): void;
  /** The server's time now; this device's own until the server has been heard. */
  now(): number;
}

/**
 * Follows the server's clock between messages by a clock that cannot be stepped, so that a wrong or
 * corrected clock on a tablet never shows wrong times.
 *
 * @param steady ms that only go forward (`performance.now`)
 * @param own    this device's clock, ms since 1970
 */
export function createServerClock(steady: () => number, own: () => number): ServerClock {
  let offset: number | undefined;
  let guessed: number | undefined;
  return {
    heard(serverNow) {
      offset = serverNow - steady();
    },
    assume(serverNow) {
      guessed = serverNow - steady();
    },
    now() {
      const known = offset ?? guessed;
      return known === undefined ? own() : Math.round(steady() + known);
    },
  };
}
