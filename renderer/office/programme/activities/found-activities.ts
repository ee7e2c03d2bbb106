import type { Activity } from '#protocol/workshops/programme.js';
import type { Language } from '#protocol/vocabulary.js';

/**
 * Activities whose title or partners hold every word typed, in the order of the alphabet of the
 * language. Capitals and accents do not count.
 */
export function foundActivities(
  activities: readonly Activity[],
  text: string,
  language: Language,
): readonly Activity[] {
  const words = folded(text).split(/\s+/).filter(Boolean);
  const order = new Intl.Collator(language, { numeric: true });
  return activities
    .filter(({ title, partners }) => {
      const held = folded([title.fr, title.nl, ...partners].join(' '));
      return words.every((word) => held.includes(word));
    })
    .toSorted((a, b) => order.compare(a.title[language], b.title[language]));
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
