import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The product's version, from its package.json.
 * @returns `unknown` where the file is missing or says none: nothing depends on it but what people read
 */
export async function versionIn(packageFile: string): Promise<string> {
  try {
    const parsed: unknown = JSON.parse(await readFile(packageFile, 'utf8'));
    if (typeof parsed !== 'object' || parsed === null || !('version' in parsed)) return UNKNOWN;
    return typeof parsed.version === 'string' ? parsed.version : UNKNOWN;
  } catch {
    return UNKNOWN;
  }
}

/** The same by the nearest package.json above a command's folder, which is another one once it is built. */
export async function versionAbove(folder: string): Promise<string> {
  for (const steps of [
    ['..', '..'],
    ['..', '..', '..'],
  ]) {
    const version = await versionIn(join(folder, ...steps, 'package.json'));
    if (version !== UNKNOWN) return version;
  }
  return UNKNOWN;
}

const UNKNOWN = 'unknown';
