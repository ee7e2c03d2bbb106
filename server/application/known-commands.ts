/**
 * The answers to commands that leave no record, so that a repeated id gets the answer of the first:
 * the last so many of them, until a restart.
 */
export interface KnownCommands<T> {
  /** @returns the first's answer; `reused` where the id was another's, or for something else */
  find(id: string, whose: string): { readonly answer: T } | 'reused' | undefined;
  /** @param whose who gave the command, and of which kind it is */
  keep(id: string, whose: string, answer: T): void;
  /** It may be tried again under the same id. */
  forget(id: string): void;
}

export function createKnownCommands<T>(most: number): KnownCommands<T> {
  const known = new Map<string, { readonly whose: string; readonly answer: T }>();
  return {
    find(id, whose) {
      const before = known.get(id);
      return before === undefined || before.whose === whose ? before : 'reused';
    },
    keep(id, whose, answer) {
      known.set(id, { whose, answer });
      if (known.size <= most) return;
      const oldest = known.keys().next();
      if (!oldest.done) known.delete(oldest.value);
    },
    forget: (id) => void known.delete(id),
  };
}
