import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** By far the longest: begun last, they would run alone while the other core has nothing to do. */
const LONGEST = [
  'e2e/faults/ends.test.ts',
  'e2e/faults/around.test.ts',
  'e2e/faults/disks.test.ts',
  'server/application/lane.model.test.ts',
  'server/simulation/demo.test.ts',
];

/** The order vitest finds by itself, but the longest files first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const place = LONGEST.findIndex((file) => moduleId.endsWith(file));
  return place === -1 ? LONGEST.length : place;
}
