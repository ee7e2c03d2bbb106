import type { Training } from '#protocol/jobs/directory.js';
import type { HarvestedTraining } from '#protocol/jobs/harvest.js';

import type { HarvestOf, Imported } from './compose-parts.js';
import type { Joined } from './one-occupation.js';
import { trainingTargets } from './training-targets.js';

/** Trainings of one occupation; nobody reads on, and every kiosk keeps them all. */
export const MOST_TRAININGS = 100;

type TrainingsImport = Imported & { readonly harvest: HarvestOf<'trainings'> };

interface OwnTrainings {
  /** Places in the trainings of the directory. */
  readonly trainings: number[];
  /** Places of the lists they come from. */
  readonly sources: number[];
}

interface JoinedTrainings {
  readonly trainings: readonly Training[];
  /** By occupation. */
  readonly of: ReadonlyMap<string, OwnTrainings>;
  /** By import, the references of those that stand on no occupation. */
  readonly lost: ReadonlyMap<string, readonly string[]>;
}

/**
 * Puts trainings on the occupations they lead to. Lost is one that leads to none there is, or only to such
 * as have `MOST_TRAININGS` before it.
 * @param places of the lists among the sources of the directory, by import
 */
export function joinTrainings(
  occupations: readonly Joined[],
  lists: readonly TrainingsImport[],
  places: ReadonlyMap<string, number>,
): JoinedTrainings {
  const trainings: Training[] = [];
  const of = new Map<string, OwnTrainings>();
  const lost = new Map<string, string[]>();
  const targets = trainingTargets(occupations);
  for (const { importId, harvest } of lists) {
    const source = places.get(importId) ?? 0;
    const lostHere: string[] = [];
    for (const harvested of harvest.trainings) {
      const ids = new Set(harvested.occupations.flatMap((name) => targets(name)));
      let isKept = false;
      for (const id of ids) {
        const own = of.get(id) ?? { trainings: [], sources: [] };
        of.set(id, own);
        if (own.trainings.length >= MOST_TRAININGS) continue;
        isKept = true;
        own.trainings.push(trainings.length);
        if (!own.sources.includes(source)) own.sources.push(source);
      }
      if (isKept) trainings.push(training(harvested));
      else lostHere.push(harvested.reference);
    }
    if (lostHere.length > 0) lost.set(importId, lostHere);
  }
  return { trainings, of, lost };
}

export function isTrainings(one: Imported): one is TrainingsImport {
  return one.harvest.format === 'trainings';
}

function training({
  reference: _reference,
  occupations: _names,
  ...rest
}: HarvestedTraining): Training {
  return rest;
}
