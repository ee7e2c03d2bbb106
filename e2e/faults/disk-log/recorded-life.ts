import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { after } from '../moment.js';
import type { Loss } from './after-cut.js';
import { afterCut } from './after-cut.js';
import type { LogLine } from './log-lines.js';
import { readLog } from './log-lines.js';
import { differences, readTree, writeTree } from './real-folder.js';
import type { Tree } from './recorded-folder.js';
import { Replay } from './replay.js';
import { asRecorded, settle } from './settle.js';

const RECORDER = fileURLToPath(new URL('../../harness/recording-disk.mjs', import.meta.url));
const LOOK_MS = 10;
const LOOKS = 1_000;

/**
 * A folder from one power cut to the next. Each life has a folder and a log of its own, so that a forked process
 * which outlives its server by a moment writes into the past.
 */
export class RecordedLife {
  readonly root: string;
  readonly #log: string;
  readonly #replay: Replay;
  #followed = 0;

  private constructor(
    private readonly base: string,
    private readonly number: number,
    readonly before: Tree,
    /** Where the power cut before it has taken something: places, and what is the matter there. */
    readonly taken: readonly string[] = [],
  ) {
    this.root = path.join(base, `life-${number}`);
    this.#log = path.join(base, `life-${number}.log`);
    this.#replay = new Replay(before);
  }

  /** @param base an existing folder, its real path: the lives lie in it @param before durable */
  static async first(base: string, before: Tree = new Map()): Promise<RecordedLife> {
    const life = new RecordedLife(base, 1, before);
    await writeTree(life.root, before);
    return life;
  }

  /** For a program that is to be recorded. */
  get env(): Readonly<Record<string, string>> {
    const options = process.env['NODE_OPTIONS'] ?? '';
    return {
      NODE_OPTIONS: `${options} --import ${RECORDER}`.trim(),
      RECORDED_FOLDER: this.root,
      DISK_LOG: this.#log,
    };
  }

  lines(): readonly LogLine[] {
    return readLog(this.#log);
  }

  /**
   * Everything that was recorded has ended by a kill; the power is still there, and the folder as it is. The
   * life goes on.
   * @returns where the log and the folder do not agree: something was not recorded
   */
  async killed(): Promise<string[]> {
    const pids = this.lines().flatMap((line) => ('id' in line ? [line.pid] : []));
    for (const pid of new Set(pids)) await ended(pid);
    this.#follow();
    return settle(this.#replay, await readTree(this.root));
  }

  /** The server was killed, and with it goes the power. @returns the next life, with what is left */
  async cut(loss: Loss): Promise<RecordedLife> {
    this.#follow();
    this.#replay.end();
    const tree = afterCut(this.#replay.tree, loss);
    const taken = differences(asRecorded(this.#replay), tree);
    const next = new RecordedLife(this.base, this.number + 1, tree, taken);
    await writeTree(next.root, tree);
    await rm(this.root, { recursive: true, force: true, maxRetries: 5 });
    return next;
  }

  #follow(): void {
    const lines = this.lines();
    this.#replay.follow(lines.slice(this.#followed));
    this.#followed = lines.length;
  }
}

/** What is left where the power is cut after these lines. @param before durable when they began */
export function leftAfter(before: Tree, lines: readonly LogLine[], loss: Loss): Tree {
  const replay = new Replay(before);
  replay.follow(lines);
  replay.end();
  return afterCut(replay.tree, loss);
}

/** A forked process that has lost its server ends by itself. */
async function ended(pid: number): Promise<void> {
  for (let look = 0; look < LOOKS && isThere(pid); look += 1) await after(LOOK_MS);
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
