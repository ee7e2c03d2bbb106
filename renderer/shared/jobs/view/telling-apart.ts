import '../../i18n/namespaces/jobs.js';
import type { Language } from '#protocol/vocabulary.js';

import { tIn } from '../../i18n/i18n.js';
import type { FoundOccupation } from '../jobs.js';
import { fold } from '../search/fold.js';
import { nameIn } from './shown.js';

type Named = Pick<FoundOccupation, 'id' | 'name' | 'sector' | 'group'>;

/**
 * What tells occupations of one list apart that have the same name in that language: the field of work,
 * else the ISCO group, else both.
 * @returns by id; one whose name nobody else has, or with nothing to tell it apart by, is absent
 */
export function tellingApart(
  jobs: readonly Named[],
  language: Language,
): ReadonlyMap<string, string> {
  const extra = new Map<string, string>();
  const byName = new Map<string, Named[]>();
  for (const job of jobs) {
    const name = asRead(nameIn(job.name, language));
    const before = byName.get(name);
    if (before === undefined) byName.set(name, [job]);
    else before.push(job);
  }
  for (const same of byName.values()) {
    if (same.length < 2) continue;
    const lines = bestLines(same, language);
    for (const { id } of same) {
      const line = lines?.get(id);
      if (line !== undefined) extra.set(id, line);
    }
  }
  return extra;
}

/** The shortest lines that make most of them different; `undefined` where all stay the same. */
function bestLines(
  same: readonly Named[],
  language: Language,
): ReadonlyMap<string, string> | undefined {
  const t = tIn(language, 'jobs');
  const sector = (job: Named) => t(`sector.${job.sector}`);
  const group = (job: Named) => job.group?.[language];
  const both = (job: Named) => [sector(job), group(job)].filter(Boolean).join('\u00a0· ');
  let most = 1;
  let best: ReadonlyMap<string, string> | undefined;
  for (const lineOf of [sector, group, both]) {
    const lines = new Map(
      same.flatMap((job) => {
        const line = lineOf(job);
        return line === undefined || line === '' ? [] : [[job.id, line] as const];
      }),
    );
    const different = new Set(lines.values()).size;
    if (different > most) [most, best] = [different, lines];
  }
  return best;
}

/** Names that differ by a space or a capital alone are one name to who reads them. */
function asRead(name: string): string {
  return fold(name)
    .split(/[^\p{L}\p{N}+#]+/u)
    .join(' ')
    .trim();
}
