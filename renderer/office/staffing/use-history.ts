import { useState } from 'react';

/** Most steps that can be taken back. */
const KEPT = 100;

/** Something that is changed step by step, and can be taken back step by step. */
export interface History<T> {
  readonly value: T;
  readonly canUndo: boolean;
  readonly set: (value: T) => void;
  readonly undo: () => void;
  /** Begins anew from there. */
  readonly reset: (value: T) => void;
}

interface Steps<T> {
  readonly now: T;
  /** The latest first. */
  readonly before: readonly { readonly value: T }[];
}

export function useHistory<T>(initial: T): History<T> {
  const [{ now, before }, setSteps] = useState<Steps<T>>({ now: initial, before: [] });
  return {
    value: now,
    canUndo: before.length > 0,
    set: (value) =>
      setSteps((steps) => ({
        now: value,
        before: [{ value: steps.now }, ...steps.before].slice(0, KEPT),
      })),
    undo: () =>
      setSteps((steps) => {
        const [last, ...rest] = steps.before;
        return last === undefined ? steps : { now: last.value, before: rest };
      }),
    reset: (value) => setSteps({ now: value, before: [] }),
  };
}
