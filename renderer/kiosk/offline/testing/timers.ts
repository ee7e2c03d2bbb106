/** Time that passes only when a test says so. */
export interface Timers {
  /** ms since the test began */
  elapsed(): number;
  after(ms: number, then: () => void): () => void;
  /** Lets so much time pass, ms, and all that follows from it happen. */
  pass(ms: number): Promise<void>;
  /** So much time is over at once, ms, as for a machine that slept; what was due comes after. */
  sleep(ms: number): Promise<void>;
  /** Lets everything happen that needs no time. */
  settle(): Promise<void>;
}

export function fakeTimers(): Timers {
  let now = 0;
  const waiting = new Set<Waiting>();

  function next(until: number): Waiting | undefined {
    let first: Waiting | undefined;
    for (const entry of waiting) {
      if (entry.at <= until && (first === undefined || entry.at < first.at)) first = entry;
    }
    return first;
  }

  /** Node comes to it when no promise has anything left to do. */
  function settle(): Promise<void> {
    return new Promise((settled) => {
      setImmediate(settled);
    });
  }

  return {
    elapsed: () => now,
    after(ms, then) {
      const entry = { at: now + ms, run: then };
      waiting.add(entry);
      return () => void waiting.delete(entry);
    },
    async pass(ms) {
      const end = now + ms;
      await settle();
      for (let entry = next(end); entry !== undefined; entry = next(end)) {
        waiting.delete(entry);
        now = entry.at;
        entry.run();
        await settle();
      }
      now = end;
    },
    async sleep(ms) {
      await settle();
      now += ms;
      for (let entry = next(now); entry !== undefined; entry = next(now)) {
        waiting.delete(entry);
        entry.run();
        await settle();
      }
    },
    settle,
  };
}

interface Waiting {
  readonly at: number;
  readonly run: () => void;
}
