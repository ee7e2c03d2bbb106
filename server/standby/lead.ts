import { z } from 'zod';

import type { Disk } from '../storage/disk.js';
import type { Answer } from './fetch-within.js';
import { fetchWithin } from './fetch-within.js';
import type { Mark } from './mark.js';
import { handedOver, writeMark } from './mark.js';
import type { Leader } from './secret.js';
import { newNonce, proofOf } from './secret.js';

/** Nothing may be served from this folder, for a reason that its owner has to change. */
export class NotLeading extends Error {
  override readonly name = 'NotLeading';
}

const LEADER_PATH = '/standby/leader';
const ASK_MS = 1_500;
const leaderSchema = z.object({ centre: z.string(), epoch: z.number(), proof: z.string() });

interface Asking {
  readonly root: string;
  readonly disk: Disk;
  readonly now: number;
  /** Absent: nobody can be asked. */
  readonly secret: string | undefined;
}

/**
 * Whether a server may serve from a folder with this mark: not from one that follows, or was handed over, nor
 * where a standby that was known here leads by now. A standby that does not answer counts as one that only follows.
 * @throws NotLeading
 */
export async function mayLead(mark: Mark | undefined, asking: Asking): Promise<void> {
  if (mark === undefined) return;
  const { root, disk, now, secret } = asking;
  if (mark.role === 'following') {
    throw new NotLeading(
      `${root} follows ${mark.of}. To serve from it: npm run standby -- --take-over --folder ${root}`,
    );
  }
  if (mark.role === 'handed-over') throw isOver(root, new Date(mark.at).toISOString());
  if (secret === undefined) return;
  const asked = await Promise.all(
    mark.standbys.map(async (address) => ({
      address,
      who: await askLeader(address, mark.centre, secret),
    })),
  );
  const later = asked.find(({ who }) => typeof who === 'object' && who.epoch > mark.epoch);
  if (later === undefined) return;
  await writeMark(disk, root, handedOver(mark, now));
  throw isOver(root, `while this server was off, and serves at ${later.address}`);
}

/**
 * Who serves at an address.
 * @param centre `undefined`: of whatever centre
 * @returns its epoch where it proves that it has the secret and is of this centre; `other`: somebody else;
 *   `busy`: it was asked too often; `silent`: nobody, or a proxy before a server that is off
 */
export async function askLeader(
  address: string,
  centre: string | undefined,
  secret: string,
  ms = ASK_MS,
): Promise<Leader | 'other' | 'busy' | 'silent'> {
  const nonce = newNonce();
  const url = new URL(LEADER_PATH, address);
  url.searchParams.set('nonce', nonce);
  let answer: Answer;
  try {
    answer = await fetchWithin(url, ms);
  } catch {
    return 'silent';
  }
  if (answer.status >= 500) return 'silent';
  if (answer.status === 429) return 'busy';
  const told = leaderIn(answer.text);
  if (told === undefined || told.proof !== proofOf(secret, nonce, told)) return 'other';
  return centre === undefined || told.centre === centre ? told : 'other';
}

function leaderIn(text: string) {
  try {
    return leaderSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function isOver(root: string, when: string): NotLeading {
  return new NotLeading(
    [
      `${root} was handed over to a standby ${when.startsWith('while') ? when : `at ${when}`}.`,
      'What it holds is old: nothing is served from it, and nothing was changed.',
      'To follow the new server from here: npm run standby -- --of URL --folder DIR --secret-file FILE.',
      'If the standby never served a visitor: npm run standby -- --take-back --folder DIR (docs/standby.md).',
    ].join('\n'),
  );
}
