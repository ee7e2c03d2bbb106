/** Later than this nobody expects the focus to move, ms. */
const WAITS = 5_000;

/** A session whose card is to have the focus. */
export interface FocusWait {
  readonly sessionId: string;
  /** Since when nothing has stood over the page, ms; absent while a dialog does. */
  readonly since?: number;
}

/**
 * Whether the card is still waited for. The time somebody takes over a question does not count.
 * @param now ms that only go forward
 */
export function stillWaiting(
  wait: FocusWait | undefined,
  now: number,
  dialogOpen: boolean,
): FocusWait | undefined {
  if (wait === undefined) return undefined;
  if (dialogOpen) return { sessionId: wait.sessionId };
  const since = wait.since ?? now;
  return now - since > WAITS ? undefined : { sessionId: wait.sessionId, since };
}
