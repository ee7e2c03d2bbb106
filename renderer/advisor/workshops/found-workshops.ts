import type { Language, Theme } from '#protocol/vocabulary.js';

import { fold } from '../../shared/jobs/search/fold.js';
import type { Workshop } from '../../shared/workshops/sessions.js';
import { fits } from '../../shared/workshops/sessions.js';

/** What an advisor looks for; what is absent or empty does not matter. */
export interface WorkshopWish {
  readonly words: string;
  readonly theme?: Theme | undefined;
  readonly language?: Language | undefined;
}

/** Sessions that have not ended, with every word in the title or the description, in either language. */
export function foundWorkshops(
  workshops: readonly Workshop[],
  wish: WorkshopWish,
  now: number,
): readonly Workshop[] {
  const words = fold(wish.words).split(' ').filter(Boolean);
  return workshops.filter((workshop) => {
    if (workshop.session.endsAt <= now) return false;
    if (!fits(workshop, { theme: wish.theme, spoken: wish.language })) return false;
    const { title, description } = workshop.activity;
    const text = fold(`${title.fr} ${title.nl} ${description.fr} ${description.nl}`);
    return words.every((word) => text.includes(word));
  });
}
