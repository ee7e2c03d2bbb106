import type { Page } from '@playwright/test';

import type { Directory, Occupation } from '#protocol/jobs/directory.js';

/** Ways of work, so that each name is another one. */
const MADE = ['cuir', 'bois', 'verre', 'laine', 'cire', 'corne', 'liège', 'raphia', 'zinc', 'grès'];
const RENAMED = 45;

/**
 * What to type to find occupations with names as long as a classification's can be. Of our own invention;
 * those that are written here are all short.
 */
export const LONG_NAMES = { fr: 'responsable assemblage', nl: 'toezichthouder montage' } as const;

/** The page gets the server's directory with such names in it. */
export async function withLongNames(page: Page): Promise<void> {
  // Made for other names: the page makes its own instead.
  await page.route('**/jobs/index-*', (route) => route.fulfill({ status: 404 }));
  await page.route('**/jobs/directory-*', async (route) => {
    const response = await route.fetch();
    const directory = (await response.json()) as Directory;
    const occupations = directory.occupations.map((each, at) =>
      at < RENAMED ? renamed(each, at) : each,
    );
    await route.fulfill({ json: { ...directory, occupations } });
  });
}

function renamed(occupation: Occupation, at: number): Occupation {
  const made = MADE[at % MADE.length] ?? '';
  const what = `d’articles de maroquinerie et d’orthopédie en ${made} ${at}`;
  const wat = `van lederwarenproductielijnen en orthopedietoestellen in ${made} ${at}`;
  return {
    ...occupation,
    name: {
      fr: `opérateur responsable de l’assemblage ${what} / opératrice responsable de l’assemblage ${what}`,
      nl: `toezichthouder-kwaliteitsverantwoordelijke montage ${wat}`,
    },
  };
}
