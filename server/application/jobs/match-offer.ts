import type { Either, Occupation } from '#protocol/jobs/directory.js';
import type { CompetentPair, HarvestedOffer } from '#protocol/jobs/harvest.js';
import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { titlesOf } from './clean-title.js';

/**
 * Ids of the occupations that a title surely means, best first; empty where none does. Asked once for each
 * title and language.
 */
export type MatchTitle = (title: string, language: Language) => readonly string[];

export interface Match {
  readonly occupations: readonly string[];
  readonly matchedBy: 'code' | 'title' | 'none';
}

/** What the offer's texts mean, asked when it is needed. */
type Texts = () => readonly string[];

/** Shown under so many occupations at most. */
const MOST_OCCUPATIONS = 3;

/** What a code means before the title has its say. */
const RELATIONS: readonly (readonly CompetentPair['relation'][])[] = [
  ['exact', 'close'],
  ['narrow', 'broad'],
];

/**
 * Matches offers with occupations: by the code the source gives, ESCO's, Competent's or ISCO's, in this
 * order, and else by what the source calls the occupation and by the offer's title. Where a code means
 * many, the title chooses among them.
 * @param pairs what Competent's codes mean; empty where that was not imported
 */
export function offerMatcher(parts: {
  readonly occupations: readonly Occupation[];
  readonly pairs: readonly CompetentPair[];
  readonly matchTitle: MatchTitle;
}): (offer: Pick<HarvestedOffer, 'codes' | 'title' | 'place' | 'employer'>) => Match {
  const byEsco = new Map<string, string>();
  const byIsco = new Map<string, string[]>();
  for (const { id, esco, isco } of parts.occupations) {
    if (esco !== undefined) byEsco.set(esco.uuid, id).set(esco.code, id);
    byIsco.set(isco, [...(byIsco.get(isco) ?? []), id]);
  }
  const byCompetent = new Map<string, CompetentPair[]>();
  for (const pair of parts.pairs) {
    byCompetent.set(pair.code, [...(byCompetent.get(pair.code) ?? []), pair]);
  }
  const known = new Map<string, readonly string[]>();

  function byTitle(
    title: string,
    language: Language,
    besides: readonly string[],
  ): readonly string[] {
    for (const text of titlesOf(title, besides)) {
      const key = `${language} ${text.toLowerCase()}`;
      const found = known.get(key) ?? parts.matchTitle(text, language);
      known.set(key, found);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** In either language; what both find comes first by being found earlier. */
  function byText(text: Either = {}, besides: readonly string[] = []): readonly string[] {
    const found = LANGUAGES.map((language) => {
      const title = text[language];
      return title === undefined ? [] : byTitle(title, language, besides);
    });
    return [...new Set(found.flat())];
  }

  /** @returns those of a code's occupations that the texts mean; where they mean none, a few are all meant */
  function amongThem(ids: readonly string[], texts: Texts): readonly string[] {
    if (ids.length <= 1) return ids;
    const chosen = texts().filter((id) => ids.includes(id));
    if (chosen.length > 0) return chosen;
    return ids.length <= MOST_OCCUPATIONS ? ids : [];
  }

  function ofCompetent(code: string, texts: Texts): readonly string[] {
    const pairs = byCompetent.get(code) ?? [];
    for (const relations of RELATIONS) {
      const ids = relations.flatMap((relation) =>
        pairs
          .filter((pair) => pair.relation === relation)
          .flatMap(({ esco }) => byEsco.get(esco) ?? []),
      );
      // an exact one needs no title to choose it
      const found = relations[0] === 'exact' ? ids : amongThem([...new Set(ids)], texts);
      if (found.length > 0) return [...new Set(found)];
    }
    return [];
  }

  return ({ codes, title, place, employer }) => {
    // searching takes a hundred times longer than looking up a code: only where it is needed
    let sought: readonly string[] | undefined;
    const texts: Texts = () =>
      (sought ??= [
        ...new Set([...byText(codes.label), ...byText(title, besidesOf(place, employer))]),
      ]);
    const { esco, competent, isco } = codes;
    const byCode = [
      () => [byEsco.get(lastPart(esco)) ?? []].flat(),
      () => (competent === undefined ? [] : ofCompetent(competent, texts)),
      () => (isco === undefined ? [] : amongThem(byIsco.get(isco) ?? [], texts)),
    ];
    for (const look of byCode) {
      const found = look();
      if (found.length > 0) return matched(found, 'code');
    }
    return matched(texts(), texts().length > 0 ? 'title' : 'none');
  };
}

/** What a title repeats of the offer's other fields. */
function besidesOf(place: Either = {}, employer = ''): readonly string[] {
  const places = LANGUAGES.flatMap((language) => (place[language] ?? '').split(/[,/;]/));
  return [employer, ...places].map((text) => text.trim()).filter((text) => text !== '');
}

function matched(ids: readonly string[], matchedBy: Match['matchedBy']): Match {
  return { occupations: ids.slice(0, MOST_OCCUPATIONS), matchedBy };
}

/** A code, or the end of an address. */
function lastPart(code = ''): string {
  return code.slice(code.lastIndexOf('/') + 1);
}
