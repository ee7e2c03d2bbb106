import type { Directory } from '#protocol/jobs/directory.js';

import { composeDirectory } from '../../../server/application/jobs/compose-directory.js';
import type { Imported } from '../../../server/application/jobs/compose-parts.js';
import { builtInFolder, readBuiltIn } from '../../../server/importing/built-in.js';
import { inputsAt } from '../../../server/imports/files.js';
import { readImport } from '../../../server/imports/read-import.js';

/**
 * The directory as an import composes it: what is written here, with ESCO where its download is given.
 * @param esco folder or zip of the download; absent: the built-in directory alone
 * @throws where it cannot be read
 */
export async function directoryOf(esco: string | undefined): Promise<Directory> {
  const { builtIn } = await readBuiltIn(builtInFolder());
  const imports = esco === undefined ? [] : [await imported(esco)];
  return composeDirectory(builtIn, imports).directory;
}

async function imported(folder: string): Promise<Imported> {
  const found = await inputsAt(folder);
  if (!found.ok) throw new Error(`${folder}: ${found.fault}`);
  const today = '2000-01-01';
  const read = await readImport('esco', found.inputs, { today, told: () => undefined });
  if (!read.ok) throw new Error(`${folder}: ${read.fault}`);
  return { importId: 'bench', date: today, harvest: read.harvest };
}
