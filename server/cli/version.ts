import { readFile } from 'node:fs/promises';

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

const UNKNOWN = 'unknown';
