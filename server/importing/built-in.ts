import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import {
  writtenGroupsSchema,
  writtenSheetsSchema,
  writtenTitlesSchema,
} from '#protocol/jobs/written-sheet.js';
import type { z } from 'zod';

import type { BuiltIn } from '../application/jobs/compose-parts.js';
import { writtenSourcesSchema } from '../application/jobs/written-sources.js';

/** A file of the built-in directory that does not say what it should: our mistake, not an import's. */
export class BuiltInDamaged extends Error {
  override readonly name = 'BuiltInDamaged';
}

/** @returns the folder of the built-in directory in this program, from the sources and from the built server alike */
export function builtInFolder(from: string = import.meta.dirname): string {
  const folder = join(from, 'assets', 'jobs');
  const above = dirname(from);
  return existsSync(folder) || above === from ? folder : builtInFolder(above);
}

/**
 * Reads `assets/jobs/`: every sheet, and titles, groups and sources where there are any.
 * @returns the directory, and a hash of its files
 * @throws BuiltInDamaged
 */
export async function readBuiltIn(
  folder: string,
): Promise<{ readonly builtIn: BuiltIn; readonly print: string }> {
  const hash = createHash('sha256');
  async function read<S extends z.ZodType>(file: string, schema: S): Promise<z.infer<S>> {
    const bytes = await readFile(join(folder, file));
    hash.update(file).update(bytes);
    try {
      return schema.parse(JSON.parse(bytes.toString('utf8')));
    } catch (error) {
      throw new BuiltInDamaged(`${file}: ${String(error)}`);
    }
  }
  async function readIfThere<S extends z.ZodType>(
    file: string,
    schema: S,
    none: z.infer<S>,
  ): Promise<z.infer<S>> {
    return existsSync(join(folder, file)) ? read(file, schema) : none;
  }

  const sheets: BuiltIn['sheets'][number][] = [];
  const names = await readdir(join(folder, 'sheets')).catch(() => []);
  for (const name of names.filter((name) => name.endsWith('.json')).sort()) {
    sheets.push(...(await read(`sheets/${name}`, writtenSheetsSchema)));
  }
  const builtIn: BuiltIn = {
    sheets,
    titles: await readIfThere('titles.json', writtenTitlesSchema, {}),
    groups: await readIfThere('groups.json', writtenGroupsSchema, {}),
    sources: await readIfThere('sources.json', writtenSourcesSchema, {}),
  };
  return { builtIn, print: hash.digest('hex') };
}
