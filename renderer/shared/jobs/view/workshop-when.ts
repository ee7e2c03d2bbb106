import type { Workshop } from '../../workshops/sessions.js';
import { dayWord, hoursIn } from '../../workshops/words.js';
import type { WordsFor } from '../../workshops/words.js';

/** Day and hours in one line. @param today `YYYY-MM-DD` at the centre */
export function workshopWhen(
  { session }: Pick<Workshop, 'session'>,
  today: string,
  wordsFor: WordsFor,
): string {
  return `${dayWord(session.date, today, wordsFor.language)} · ${hoursIn(session, wordsFor)}`;
}
