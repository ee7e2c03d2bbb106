import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const HOURS = 6;
const FOR_MS = HOURS * 60 * 60 * 1000;

/**
 * Remembers for some hours that something could not be had, so that a machine off the network does not
 * wait for it at each run.
 */
export class FailureNote {
  readonly #file: string;

  /** @param what a file name: what was asked for, with its version */
  constructor(
    private readonly folder: string,
    what: string,
    private readonly now: () => number = Date.now,
  ) {
    this.#file = path.join(folder, `${what}.failed`);
  }

  /** @returns why it failed a short while ago, and what to do about it; `undefined`: it is worth a try */
  async recent(): Promise<string | undefined> {
    const [at, why = ''] = (await readFile(this.#file, 'utf8').catch(() => '0\n')).split('\n');
    const age = this.now() - Number(at);
    if (!(age >= 0 && age < FOR_MS)) return undefined;
    return `${why} (not tried again for ${HOURS} hours, or until \`npm run electron:fetch\`)`;
  }

  async write(why: string): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await writeFile(this.#file, `${this.now()}\n${why.replaceAll('\n', ' ')}`);
  }

  async remove(): Promise<void> {
    await rm(this.#file, { force: true });
  }
}
