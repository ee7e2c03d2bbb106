/** Work that is done one piece at a time, in the order it was asked for. */
export interface Turns {
  /**
   * @param by who asks
   * @returns what comes of the work; `undefined` where it is not begun: as many as may wait already, or one
   *   of the same person
   */
  take<T>(by: string, work: () => Promise<T>): Promise<T> | undefined;
}

/** @param mostWaiting pieces that may wait while one is done */
export function createTurns(mostWaiting: number): Turns {
  let last: Promise<unknown> = Promise.resolve();
  let busy = false;
  const waiting = new Set<string>();

  return {
    take(by, work) {
      if (busy && (waiting.has(by) || waiting.size >= mostWaiting)) return undefined;
      const atOnce = !busy;
      busy = true;
      if (!atOnce) waiting.add(by);
      const done = last.then(() => {
        busy = true;
        if (!atOnce) waiting.delete(by);
        return work();
      });
      last = done
        .catch(() => undefined)
        .then(() => {
          busy = waiting.size > 0;
        });
      return done;
    },
  };
}
