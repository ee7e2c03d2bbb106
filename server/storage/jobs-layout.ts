import { join } from 'node:path';

export interface JobsLayout {
  readonly root: string;
  /** The document that says which of the files below count. */
  readonly current: string;
  readonly harvests: string;
  readonly packages: string;
  readonly uploads: string;
}

/** @param root the folder `jobs` of the data folder */
export function jobsLayout(root: string): JobsLayout {
  return {
    root,
    current: join(root, 'current.json'),
    harvests: join(root, 'harvests'),
    packages: join(root, 'packages'),
    uploads: join(root, 'uploads'),
  };
}
