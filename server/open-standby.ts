import { randomBytes } from 'node:crypto';

import { backupParts } from './backup-parts.js';
import { createFeed } from './standby/feed.js';
import { haveSchema } from './standby/frames.js';
import { mayLead } from './standby/lead.js';
import type { Leading } from './standby/mark.js';
import { handedOver, readMark, withStandby, writeMark } from './standby/mark.js';
import { isSecret, proofOf, readSecret } from './standby/secret.js';
import type { DataFolder } from './storage/data-folder.js';
import { nodeDisk } from './storage/disk.js';
import { InTurn } from './storage/in-turn.js';
import type { DocumentProblem } from './storage/json-file.js';
import type { StandbyService } from './transport/standby.js';

/** Who follows gets the last round within this, ms; who takes over waits as long, and nobody else is served meanwhile. */
const FAREWELL_MS = { stopped: 10_000, 'handed-over': 30_000 };

/** The file of a journal that is written now, and up to where it is durable, bytes. */
type Tail = { readonly name: string; readonly length: number } | undefined;

export interface OpenStandby {
  readonly service: StandbyService;
  /** All that is kept, once more, to who follows. */
  finish(why: 'stopped' | 'handed-over'): Promise<void>;
}

/**
 * Looks whether this folder may be served from, and lets a standby follow where there is a secret for it.
 * @returns `undefined` where there is none: nobody can follow
 * @throws NotLeading, MarkUnreadable, SecretUnusable
 */
export async function openStandby(parts: {
  readonly folder: DataFolder;
  readonly secretFile: string | undefined;
  /** Of this program. */
  readonly version: string;
  readonly now: () => number;
  /** The month that runs at the centre, `YYYY-MM`. */
  readonly month: () => string;
  readonly durable: () => Readonly<Record<'journal' | 'workshops', Tail>>;
  readonly onProblem: (problem: DocumentProblem) => void;
  /** Called once, when the mark says that this folder was handed over: nothing may be answered from then on. */
  readonly onHandedOver: () => void;
}): Promise<OpenStandby | undefined> {
  const { folder, secretFile, version } = parts;
  const { root } = folder;
  const disk = nodeDisk;
  const secret = secretFile === undefined ? undefined : await readSecret(secretFile);
  const mark = await readMark(disk, root);
  await mayLead(mark, { root, disk, now: parts.now(), secret });
  if (secret === undefined) return undefined;

  let leading: Leading =
    mark?.role === 'leading'
      ? mark
      : { version: 1, role: 'leading', centre: newCentre(), epoch: 0, standbys: [] };
  let isWritten = mark !== undefined;
  let stepping: Promise<void> | undefined;
  /** Of two marks that are written at once the wrong one could stay. */
  const turn = new InTurn();
  const feed = createFeed({
    ...{ root, disk, version },
    parts: () => backupParts(parts.month()),
    durable() {
      const found = Object.entries(parts.durable());
      return new Map(
        found.flatMap(([name, tail]) => (tail ? [[`${name}/${tail.name}`, tail.length]] : [])),
      );
    },
    leader: () => ({ centre: leading.centre, epoch: leading.epoch }),
    onProblem: (problem) => parts.onProblem(problem),
  });

  async function handOver(): Promise<void> {
    await turn.run(() => writeMark(disk, root, handedOver(leading, parts.now())));
    parts.onHandedOver();
  }

  return {
    service: {
      isSecret: (given) => isSecret(secret, given),
      async follow(raw) {
        const have = haveSchema.safeParse(raw);
        if (!have.success) return undefined;
        const { serves } = have.data;
        const leads = await turn.run(async () => {
          if (stepping !== undefined) return false;
          const next = serves === undefined ? leading : withStandby(leading, serves);
          // known before anything is followed: a start of this server asks there
          if (!isWritten || next !== leading) await writeMark(disk, root, next);
          isWritten = true;
          leading = next;
          return true;
        });
        return leads ? feed.follow(have.data) : undefined;
      },
      following: () => feed.following(),
      async stepDown() {
        if (stepping !== undefined) return false;
        stepping = handOver();
        try {
          await stepping;
          return true;
        } catch (error) {
          stepping = undefined;
          throw error;
        }
      },
      leader: (nonce) => {
        const { centre, epoch } = leading;
        return { centre, epoch, proof: proofOf(secret, nonce, leading) };
      },
    },
    async finish(why) {
      const late = new Promise<void>((resolve) => {
        setTimeout(resolve, FAREWELL_MS[why]).unref();
      });
      await Promise.race([feed.finish(why), late]);
    },
  };
}

function newCentre(): string {
  return randomBytes(16).toString('base64url');
}
