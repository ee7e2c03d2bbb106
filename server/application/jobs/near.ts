import type { Occupation } from '#protocol/jobs/directory.js';

/** As many as a sheet shows. */
export const MOST_NEAR = 6;
/** Outside its group an occupation must share more than the sector. */
const LEAST_OUTSIDE = 2;

type Compared = Pick<
  Occupation,
  'id' | 'isco' | 'name' | 'tasks' | 'sector' | 'riasec' | 'essential'
>;

interface Features {
  readonly occupation: Compared;
  readonly skills: ReadonlySet<number>;
  readonly words: ReadonlySet<string>;
}

/**
 * The ids of the occupations closest to each one, nearest first: of the same ISCO group with the most
 * skills and words in common, then of the same sector with the same interests. In the order given; the
 * same directory gives the same answer.
 */
export function nearOccupations(occupations: readonly Compared[]): readonly (readonly string[])[] {
  const all = occupations.map(featuresOf);
  const byGroup = grouped(all, ({ isco }) => isco.slice(0, 3));
  const bySector = grouped(all, ({ sector }) => sector);
  return all.map((one) => {
    const { isco, sector } = one.occupation;
    const within = ranked(one, byGroup.get(isco.slice(0, 3)) ?? [], 0);
    if (within.length >= MOST_NEAR) return within.slice(0, MOST_NEAR);
    const others = (bySector.get(sector) ?? []).filter(
      ({ occupation }) => occupation.isco.slice(0, 3) !== isco.slice(0, 3),
    );
    return [...within, ...ranked(one, others, LEAST_OUTSIDE)].slice(0, MOST_NEAR);
  });
}

function grouped(
  all: readonly Features[],
  keyOf: (occupation: Compared) => string,
): ReadonlyMap<string, readonly Features[]> {
  const groups = new Map<string, Features[]>();
  for (const one of all) {
    const key = keyOf(one.occupation);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

function ranked(one: Features, others: readonly Features[], least: number): readonly string[] {
  return others
    .filter((other) => other !== one)
    .map((other) => ({ id: other.occupation.id, score: closeness(one, other) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_NEAR)
    .map(({ id }) => id);
}

function closeness(one: Features, other: Features): number {
  const a = one.occupation;
  const b = other.occupation;
  let score = a.isco === b.isco ? 3 : 0;
  score += 6 * shared(one.skills, other.skills) + 3 * shared(one.words, other.words);
  if (a.sector === b.sector) score += 1;
  if (a.riasec !== undefined && b.riasec !== undefined) {
    if (a.riasec[0] === b.riasec[0]) score += 0.5;
    if (a.riasec[1] === b.riasec[1]) score += 0.5;
  }
  // a sheet in plain words helps more than one without
  if (b.tasks.fr.length > 0) score += 0.3;
  return score;
}

/** Share of what either has that both have (Jaccard). */
function shared<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const part of few) if (many.has(part)) common += 1;
  return common === 0 ? 0 : common / (one.size + other.size - common);
}

function featuresOf(occupation: Compared): Features {
  const text = `${occupation.name.fr ?? ''} ${occupation.name.nl ?? ''}`.toLowerCase();
  const words = text.split(/[^\p{L}]+/u).filter((word) => word.length > 3);
  return { occupation, skills: new Set(occupation.essential), words: new Set(words) };
}
