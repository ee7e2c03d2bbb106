import type { PortraitLine } from '#protocol/portrait-lines.js';

/** What the centre's page of 2018 said of each question in large letters (domain.md, portrait). */
const SAID = {
  gender: 'woman',
  age: '30-49',
  region: 'brussels-region',
  language: 'french',
  status: 'jobseeker',
  reason: 'own-initiative',
  firstVisit: 'yes',
} as const;
export type StatementId = keyof typeof SAID;
const STATEMENTS = Object.keys(SAID) as StatementId[];

export interface Statement {
  readonly id: StatementId;
  /** As in a `PortraitLine`. */
  readonly percent: number | null;
  /** Shares of the answers it is the sum of, in their order. */
  readonly parts: readonly (number | null)[];
}

/** One sentence for each question that was asked. */
export function statementsOf(lines: readonly PortraitLine[]): readonly Statement[] {
  return STATEMENTS.flatMap((id) => {
    const line = lines.find(({ table, answer }) => table === id && answer === SAID[id]);
    if (line === undefined) return [];
    const parts = (line.of ?? []).map(
      (part) => lines.find(({ table, answer }) => table === id && answer === part)?.percent ?? null,
    );
    return [{ id, percent: line.percent, parts }];
  });
}

const MOST_DIPLOMAS = 3;

/** The diplomas most people have, the most frequent first; none whose share is not published. */
export function topDiplomas(lines: readonly PortraitLine[]): readonly PortraitLine[] {
  return lines
    .filter(({ table, percent }) => table === 'diploma' && percent !== null && percent > 0)
    .toSorted((a, b) => (b.percent ?? 0) - (a.percent ?? 0))
    .slice(0, MOST_DIPLOMAS);
}
