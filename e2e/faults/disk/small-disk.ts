import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, open, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import { goesWithUs } from '../../harness/broken-off.js';
import { after } from '../moment.js';

const run = promisify(execFile);
const CHUNK_BYTES = 65_536;
const BUSY_MS = 10_000;
const LOOK_MS = 20;

/** A real file system of a few MB in memory: it can be filled to the last byte, or made read-only. */
export class SmallDisk {
  readonly #abandon = (): void => {
    execFileSync('umount', ['--lazy', this.folder]);
  };

  private constructor(readonly folder: string) {
    // A run that breaks off leaves nothing mounted. Before the folder goes: nothing is removed through a mount.
    process.prependOnceListener('exit', this.#abandon);
    goesWithUs(folder);
  }

  /** `undefined` where this account may not mount: then a test has to do without. */
  static async mount(megabytes: number): Promise<SmallDisk | undefined> {
    const folder = await mkdtemp(path.join(tmpdir(), 'small-disk-'));
    try {
      await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder]);
    } catch {
      await rm(folder, { recursive: true });
      return undefined;
    }
    return new SmallDisk(folder);
  }

  /** For the server: what fills the disk lies beside it. */
  get data(): string {
    return path.join(this.folder, 'data');
  }

  /** @param spare so many bytes are left, rounded to the pages of the system */
  async fill(spare: number): Promise<void> {
    const filler = await open(this.#filler, 'a');
    try {
      for (;;) {
        const { bavail, bsize } = await statfs(this.folder);
        const room = bavail * bsize - spare;
        if (room < bsize) return;
        await filler.write(Buffer.alloc(Math.min(CHUNK_BYTES, room), 1));
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    } finally {
      await filler.close();
    }
  }

  async free(): Promise<void> {
    await rm(this.#filler, { force: true });
  }

  /**
   * Only while nothing is open to be written: a process beside a server that was killed ends a moment after it.
   * @throws where the disk stays busy
   */
  async readOnly(is: boolean): Promise<void> {
    const late = performance.now() + BUSY_MS;
    for (;;) {
      try {
        await run('mount', ['-o', `remount,${is ? 'ro' : 'rw'}`, this.folder]);
        return;
      } catch (error) {
        if (performance.now() > late) throw error;
        await after(LOOK_MS);
      }
    }
  }

  /** Gone from here at once; whoever still has it open keeps it until then. */
  async unmount(): Promise<void> {
    await run('umount', ['--lazy', this.folder]);
    process.off('exit', this.#abandon);
    await rm(this.folder, { recursive: true });
  }

  get #filler(): string {
    return path.join(this.folder, 'filler');
  }
}
