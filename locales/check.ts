/**
 * Part of `npm run check`: French and Dutch have the same texts, whole, and all of them are used.
 * That a used key exists is told by the compiler (`useT` is typed), that no text stands in the code
 * by the lint rule `house/text-from-locales`.
 */
import path from 'node:path';

import { problemsIn } from './problems.js';

const here = import.meta.dirname;
const problems = problemsIn(
  here,
  path.join(here, '../renderer'),
  path.join(here, '../server/protocol'),
);

if (problems.length > 0) {
  console.error(`locales: ${problems.length} problems\n  ${problems.join('\n  ')}`);
  process.exitCode = 1;
}
