import type { Either } from '#protocol/jobs/directory.js';
import type { EscoOccupation, EscoSkill } from '#protocol/jobs/harvest.js';

/** The skills that occupations point to by their place. */
export interface SkillTable {
  readonly skills: readonly Either[];
  /** Places of those that have a name in any language; the others are left out. */
  places(uuids: readonly string[]): readonly number[];
}

/** Only skills that an occupation has; those that many have come first, so that their places are short. */
export function skillTable(
  skills: readonly EscoSkill[],
  occupations: readonly EscoOccupation[],
): SkillTable {
  const uses = new Map<string, number>();
  for (const { essential, optional } of occupations) {
    for (const uuid of [...essential, ...optional]) uses.set(uuid, (uses.get(uuid) ?? 0) + 1);
  }
  const named = new Map(
    skills
      .filter(({ name }) => name.fr !== undefined || name.nl !== undefined)
      .map(({ uuid, name }) => [uuid, name]),
  );
  const used = [...uses.keys()]
    .filter((uuid) => named.has(uuid))
    .sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0) || (a < b ? -1 : 1));
  const placeOf = new Map(used.map((uuid, place) => [uuid, place]));
  return {
    skills: used.flatMap((uuid) => named.get(uuid) ?? []),
    places: (uuids) => [...new Set(uuids)].flatMap((uuid) => placeOf.get(uuid) ?? []),
  };
}
