import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { openCentre } from '../harness/centre.js';
import { ServerProcess } from '../harness/server-process.js';
import { writeFiveYears } from './five-years.js';

/** A centre that was set up once and has an open day, with what opens its screens. */
export interface Template {
  readonly empty: string;
  /** The same centre with five years of figures. */
  readonly fiveYears: string;
  readonly kiosk: string;
  readonly display: string;
  readonly advisors: readonly string[];
  /** A fresh copy, so that every round begins with the same day. */
  copy(of: 'empty' | 'fiveYears'): Promise<string>;
  remove(): Promise<void>;
}

export async function makeTemplate(islands: number): Promise<Template> {
  const folder = await mkdtemp(path.join(tmpdir(), 'accueil-onthaal-bench-'));
  const empty = path.join(folder, 'empty');
  const fiveYears = path.join(folder, 'five-years');
  const server = await ServerProcess.start({ data: empty });
  const centre = await openCentre(server.url, islands);
  centre.close();
  await server.stop();
  await cp(empty, fiveYears, { recursive: true });
  await writeFiveYears(fiveYears);
  let copies = 0;
  return {
    empty,
    fiveYears,
    kiosk: centre.kioskToken,
    display: centre.displayToken,
    advisors: centre.advisorTokens,
    copy: async (of) => {
      copies += 1;
      const target = path.join(folder, `copy-${copies}`);
      await cp(of === 'empty' ? empty : fiveYears, target, { recursive: true });
      return target;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
