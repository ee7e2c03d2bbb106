import MiniSearch from 'minisearch';

import type { Directory } from '#protocol/jobs/directory.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import type { Finder } from './score.js';

/** A plain index of ESCO's own labels, one field for names and one for synonyms, as its manual shows it. */
export function labelSearch({ occupations }: Directory): Finder {
  const [fr, nl] = LANGUAGES.map((language) => {
    const index = new MiniSearch<{ id: number; name: string; synonyms: string }>({
      fields: ['name', 'synonyms'],
      searchOptions: { fuzzy: 0.2, prefix: true },
    });
    index.addAll(
      occupations.map(({ name, synonyms }, id) => ({
        id,
        name: name[language] ?? '',
        synonyms: synonyms[language].join('\n'),
      })),
    );
    return index;
  });
  return (query, language) =>
    ((language === 'fr' ? fr : nl)?.search(query) ?? []).slice(0, 100).map(({ id }) => Number(id));
}
