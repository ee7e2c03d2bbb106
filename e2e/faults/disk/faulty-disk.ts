import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { goesWithUs } from '../../harness/broken-off.js';

/** What the server asks of the file system; `open` is to write, `sync` of a file or a folder. */
export const CALLS = ['open', 'write', 'sync', 'truncate', 'rename', 'remove', 'mkdir'] as const;
export type Call = (typeof CALLS)[number];

/** Those that change something: what a read-only disk refuses. */
export const CHANGING: readonly Call[] = ['open', 'write', 'truncate', 'rename', 'remove', 'mkdir'];

/** What becomes of calls on files of the data folder. */
export interface DiskFault {
  readonly calls: readonly Call[];
  /** They fail with it: `EIO`, `EROFS`, … Absent: they work. */
  readonly code?: string;
  /** They take so much longer, ms. */
  readonly ms?: number;
  /** Of a failed write so much reaches the disk, 0 (absent) to 1: all of it. */
  readonly part?: number;
  /** Only so many calls; absent: all, until healed. */
  readonly times?: number;
}

/** The disk of a server that is started with `env`: it does what it is told, and works well until then. */
export class FaultyDisk {
  private constructor(private readonly folder: string) {}

  static async make(): Promise<FaultyDisk> {
    return new FaultyDisk(goesWithUs(await mkdtemp(path.join(tmpdir(), 'faulty-disk-'))));
  }

  /** For `ServerOptions.env`. A server that is started anew begins with a sound disk. */
  get env(): Readonly<Record<string, string>> {
    const preload = new URL('../../harness/faulty-fs.mjs', import.meta.url).href;
    return { NODE_OPTIONS: `--import=${preload}`, FAULTY_FS: this.#socket };
  }

  /** From now on; takes the place of the faults before. @returns how often each of those has struck */
  set(faults: readonly DiskFault[]): Promise<readonly number[]> {
    return new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(this.#socket, () => socket.write(`${JSON.stringify(faults)}\n`));
      socket.setEncoding('utf8').on('data', (text: string) => {
        answer += text;
      });
      socket.once('error', reject);
      socket.once('end', () => resolve(JSON.parse(answer) as number[]));
    });
  }

  heal(): Promise<readonly number[]> {
    return this.set([]);
  }

  dispose(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  get #socket(): string {
    return path.join(this.folder, 'control.sock');
  }
}
