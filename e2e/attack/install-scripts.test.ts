import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

interface Locked {
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
  readonly integrity?: string;
}

/**
 * Packages that run a program of their own when they are installed, and why the product does not need it. They
 * are on machines that build it alone; another one is a decision.
 */
const KNOWN: Readonly<Record<string, string>> = {
  'electron-winstaller': 'makes an installer for Windows that we do not build',
  esbuild: 'looks for its own binary, which comes as an optional package without a script',
};

const lock = JSON.parse(
  await readFile(new URL('../../package-lock.json', import.meta.url), 'utf8'),
) as { readonly packages: Readonly<Record<string, Locked>> };
const packages = Object.entries(lock.packages).filter(([where]) => where !== '');

function nameOf(where: string): string {
  return where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

function isDelivered({ dev, optional, devOptional }: Locked): boolean {
  return dev !== true && optional !== true && devOptional !== true;
}

test('nothing that is delivered runs a program when it is installed', () => {
  const scripts = packages.filter(
    ([, locked]) => locked.hasInstallScript === true && isDelivered(locked),
  );
  expect(scripts.map(([where]) => nameOf(where))).toEqual([]);
});

test('what runs one on machines that build the product is known', () => {
  const scripts = packages.filter(([, locked]) => locked.hasInstallScript === true);
  expect(scripts.map(([where]) => nameOf(where)).sort()).toEqual(Object.keys(KNOWN).sort());
});

test('every package is the one that was looked at: none without its hash', () => {
  const unsure = packages.filter(
    ([, { integrity, link }]) => integrity === undefined && link !== true,
  );
  expect(unsure.map(([where]) => where)).toEqual([]);
});
