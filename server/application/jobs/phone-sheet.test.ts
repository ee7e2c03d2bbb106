import { expect, it } from 'vitest';

import { composeDirectory } from './compose-directory.js';
import { phoneSheet } from './phone-sheet.js';
import { builtIn, ESCO, imported, occupation } from './testing/directory-parts.js';

it('is one occupation with all that is shown of it, at most twelve skills', () => {
  const skills = Array.from({ length: 20 }, (_, at) => `skill-${String(at).padStart(2, '0')}`);
  const esco = imported('imp-esco', {
    ...ESCO,
    occupations: [occupation({ essential: skills })],
    skills: skills.map((uuid) => ({ uuid, name: { fr: uuid } })),
  });
  const { directory } = composeDirectory(builtIn(), [esco]);
  const [baker] = directory.occupations;
  const sheet = phoneSheet(directory, baker ?? expect.unreachable());
  expect(Object.keys(sheet.occupation).sort()).toEqual(
    ['description', 'id', 'isco', 'name', 'paths', 'sector', 'tasks', 'theme'].sort(),
  );
  expect(sheet.skills.map(({ fr }) => fr)).toEqual(skills.slice(0, 12));
  expect(sheet.sources.map(({ format }) => format)).toEqual(['built-in', 'esco']);
});
