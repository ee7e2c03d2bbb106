/** Shortest part of a compound. */
const SHORTEST = 4;
/** Words shorter than this are left whole. */
const SPLIT_FROM = 8;
const MOST_PARTS = 3;
/** What Dutch puts between two parts. */
const JOINTS = ['', 's', 'en', 'e', 'n'];

export type Splitter = (word: string) => readonly string[];

/**
 * The longest known beginning or end of a word that is no compound of known words, and the rest:
 * `kabelverbinder` → `kabel`, `verbinder`. The word alone where neither is known.
 */
export function splitInTwo(word: string, isKnown: (part: string) => boolean): readonly string[] {
  for (let rest = SHORTEST; rest <= word.length - SHORTEST; rest += 1) {
    const at = word.length - rest;
    if (isKnown(word.slice(0, at))) return [word.slice(0, at), word.slice(at)];
    if (isKnown(word.slice(rest))) return [word.slice(0, rest), word.slice(rest)];
  }
  return [word];
}

/**
 * Parts of a compound, by the words that stand alone elsewhere: `vrachtwagenbestuurder` → `vrachtwagen`,
 * `bestuurder`. Of several ways the one with the commonest parts wins (Koehn and Knight, "Empirical Methods
 * for Compound Splitting", 2003); a word that is itself common stays whole.
 * @param counts how often each folded word stands alone
 * @param stem the last part may be in the plural or the feminine
 */
export function createSplitter(
  counts: ReadonlyMap<string, number>,
  stem: (word: string) => string,
): Splitter {
  const byStem = new Map<string, number>();
  for (const [word, count] of counts) {
    const made = stem(word);
    byStem.set(made, (byStem.get(made) ?? 0) + count);
  }
  const known = new Map<string, readonly string[]>();

  function best(word: string, mostParts: number): Split | undefined {
    const own = counts.get(word) ?? byStem.get(stem(word)) ?? 0;
    let found: Split | undefined = own > 0 ? { parts: [word], weight: Math.log(own) } : undefined;
    if (mostParts === 1 || word.length < SPLIT_FROM) return found;
    for (let at = SHORTEST; at <= word.length - SHORTEST; at += 1) {
      const count = counts.get(word.slice(0, at)) ?? 0;
      if (count === 0) continue;
      for (const joint of JOINTS) {
        if (!word.startsWith(joint, at) || word.length - at - joint.length < SHORTEST) continue;
        const rest = best(word.slice(at + joint.length), mostParts - 1);
        if (rest === undefined) continue;
        const parts = [word.slice(0, at), ...rest.parts];
        const weight = Math.log(count) + rest.weight;
        if (found === undefined || weight / parts.length > found.weight / found.parts.length)
          found = { parts, weight };
      }
    }
    return found;
  }

  return (word) => {
    if (word.length < SPLIT_FROM) return [word];
    const before = known.get(word);
    if (before !== undefined) return before;
    const parts = best(word, MOST_PARTS)?.parts ?? [word];
    known.set(word, parts);
    return parts;
  };
}

interface Split {
  readonly parts: readonly string[];
  /** Sum of the logarithms of the counts. */
  readonly weight: number;
}
