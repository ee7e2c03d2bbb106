import type { Joined } from './one-occupation.js';

/**
 * Finds the occupations that a list of trainings means: by an id of ours, an ESCO code, an ESCO address or
 * UUID, or an ISCO code of one to four digits (all of that group).
 */
export function trainingTargets(
  occupations: readonly Joined[],
): (name: string) => readonly string[] {
  const byName = new Map<string, string[]>();
  const add = (name: string, id: string): void => {
    const ids = byName.get(name);
    if (ids === undefined) byName.set(name, [id]);
    else ids.push(id);
  };
  for (const { id, isco, esco } of occupations) {
    add(id, id);
    for (let length = 1; length <= isco.length; length += 1) add(isco.slice(0, length), id);
    if (esco === undefined) continue;
    add(esco.code, id);
    if (esco.uuid !== id) add(esco.uuid, id);
  }
  return (name) => byName.get(name.slice(name.lastIndexOf('/') + 1).toLowerCase()) ?? [];
}
