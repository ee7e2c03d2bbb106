/** Watches that a page is alive by the pulse it sends. */
export interface PulseWatch {
  /** The page has sent one. */
  beat(): void;
  /** A page is being loaded or is away on purpose: nothing is expected until its next beat. */
  rest(): void;
}

/**
 * @param around.limit silence after which a page is stuck, ms
 * @param around.stuck called once for each silence
 */
export function watchPulse(around: {
  readonly limit: number;
  after(ms: number, then: () => void): () => void;
  stuck(): void;
}): PulseWatch {
  let forget = () => {};
  return {
    beat() {
      forget();
      forget = around.after(around.limit, around.stuck);
    },
    rest: () => forget(),
  };
}
