import { createHash } from 'node:crypto';

/** A hash that names a package: half of SHA-256, which is plenty against chance. */
const HASH_LETTERS = 32;

/** One file of a folder. */
export interface SmallFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The name of what these bytes are. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, HASH_LETTERS);
}

/** The name of what these files are, whatever their order. */
export function hashOfFiles(files: readonly SmallFile[]): string {
  const lines = files.map(({ name, content }) => `${name} ${hashOf(content)}`);
  return hashOf(Buffer.from(lines.sort().join('\n')));
}
