import { THEMES } from '#protocol/vocabulary.js';
import { FORMATS, SPOKEN } from '#protocol/workshops/vocabulary.js';

import { zeros } from '../statistics/zeros.js';
import type { WorkshopSessionFigures } from '../workshops/figures.js';
import type { PartnerSums, WorkshopSums } from './period-figures.js';
import { sumCounts } from './sum-counts.js';

/** @param sessions of whole days, each once; who takes part in a cancelled one is nobody */
export function workshopSums(sessions: Iterable<WorkshopSessionFigures>): WorkshopSums {
  let [held, cancelled, participants] = [0, 0, 0];
  const byTheme = zeros(THEMES);
  const byFormat = zeros(FORMATS);
  const byLanguage = zeros(SPOKEN);
  const byPartners: PartnerSums[] = [];
  for (const session of sessions) {
    const isHeld = session.outcome === 'held';
    held += isHeld ? 1 : 0;
    cancelled += isHeld ? 0 : 1;
    participants += session.participants;
    byTheme[session.theme] += session.participants;
    byFormat[session.format] += session.participants;
    byLanguage[session.language] += session.participants;
    byPartners.push({
      partners: [...new Set(session.partners)].toSorted(),
      held: isHeld ? 1 : 0,
      cancelled: isHeld ? 0 : 1,
      participants: session.participants,
    });
  }
  return {
    ...{ held, cancelled, participants, byTheme, byFormat, byLanguage },
    byPartners: together(byPartners),
  };
}

export function addWorkshops(a: WorkshopSums, b: WorkshopSums): WorkshopSums {
  const { byPartners: rows, ...one } = a;
  const { byPartners: others, ...other } = b;
  return { ...sumCounts([one, other]), byPartners: together([...rows, ...others]) };
}

/** One row for each group of partners. */
function together(rows: readonly PartnerSums[]): PartnerSums[] {
  const known = new Map<string, PartnerSums>();
  for (const row of rows) {
    const key = JSON.stringify(row.partners);
    const { partners, ...counts } = row;
    const { partners: _, ...before } = known.get(key) ?? { ...NOBODY, partners };
    known.set(key, { partners, ...sumCounts([before, counts]) });
  }
  return [...known].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

const NOBODY = { held: 0, cancelled: 0, participants: 0 };
