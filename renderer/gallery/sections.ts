import type { Example } from '../shared/ui/example.js';

export interface Section {
  /** The component, as its folder is called. */
  readonly name: string;
  readonly examples: readonly Example[];
}

/** A new file of examples is found by itself. */
const found = import.meta.glob<{ readonly examples: readonly Example[] }>(
  ['../shared/ui/*/*.examples.tsx', '../shared/jobs/view/*.examples.tsx'],
  { eager: true },
);

/** Every component that has examples, by name. */
export const sections: readonly Section[] = Object.entries(found)
  .map(([file, { examples }]) => ({
    name: /\/([\w-]+)\.examples\.tsx$/.exec(file)?.[1] ?? file,
    examples,
  }))
  .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
