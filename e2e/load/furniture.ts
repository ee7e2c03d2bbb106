import type { DeviceKind, Role } from '#protocol/vocabulary.js';

import { pair, signIn } from '../harness/centre.js';
import { Client } from '../harness/client.js';
import { furnishedFolder } from '../harness/furnished-folder.js';
import { ServerProcess } from '../harness/server-process.js';

/** How many of each are open. */
export interface Size {
  readonly kiosks: number;
  readonly advisors: number;
  readonly stewards: number;
  readonly displays: number;
  readonly phones: number;
}

/** The largest house: domain.md's 61 kiosks, 15 islands and a full hall with a phone in every hand. */
export const WHOLE: Size = { kiosks: 61, advisors: 15, stewards: 8, displays: 4, phones: 500 };

export interface Furnished {
  /** Data folder; whoever asked removes it. */
  readonly data: string;
  readonly kiosks: readonly string[];
  readonly displays: readonly string[];
}

export const OFFICE = 'O1';
export const codes = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

/** A centre with its staff and paired devices, by a server that counts nothing: no minute a pairing. */
export async function furnish(size: Size, server: string): Promise<Furnished> {
  const staff: Record<string, readonly Role[]> = { [OFFICE]: ['statistics', 'planner'] };
  for (const code of codes('A', size.advisors)) staff[code] = ['advisor'];
  for (const code of codes('S', size.stewards)) staff[code] = ['steward'];
  const data = await furnishedFolder({
    staff,
    settings: { timeZone: 'Etc/UTC', islands: Math.max(1, size.advisors) },
    realPins: true,
  });
  const slow = await ServerProcess.start({ data, entry: [server] });
  try {
    const { token } = await signIn(slow.url, 'S1');
    const steward = await Client.connect(slow.url, { audience: 'steward', token });
    const paired = async (kind: DeviceKind, count: number): Promise<readonly string[]> => {
      const tokens: string[] = [];
      for (let at = 1; at <= count; at += 1) {
        tokens.push((await pair(slow.url, steward, kind, `${kind} ${at}`)).token);
      }
      return tokens;
    };
    const kiosks = await paired('kiosk', size.kiosks);
    const displays = await paired('display', size.displays);
    steward.close();
    return { data, kiosks, displays };
  } finally {
    await slow.stop();
  }
}
