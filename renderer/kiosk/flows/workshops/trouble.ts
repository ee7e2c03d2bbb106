import type { Language } from '#protocol/vocabulary.js';

import { tIn } from '../../../shared/i18n/i18n.js';
import type { Trouble, WorkshopsPlace } from './workshops-visit.js';

/** What was tried there, and did not happen. */
type Tried = Extract<WorkshopsPlace['at'], 'details' | 'code' | 'booking' | 'sure'>;

/** Those with a sentence of their own, wherever they come. */
const TOLD = [
  'session-full',
  'sign-up-closed',
  'session-cancelled',
  'session-over',
  'too-many-from-kiosk',
  'too-many-today',
  'booking-unknown',
  'booking-cancelled',
  'too-many-wrong-codes',
  'check-in-too-early',
  'place-given-away',
  'no-booking',
  'a-ticket',
] as const satisfies readonly Trouble[];

/** In plain words, with a way on. */
export function troubleText(trouble: Trouble, tried: Tried, language: Language): string {
  const t = tIn(language, 'kiosk-workshops');
  const told = TOLD.find((known) => known === trouble);
  if (told !== undefined) return t(`trouble.${told}`);
  if (trouble === 'cut-off') return t(`cutOff.${tried}`);
  if (trouble === 'session-running')
    return t(tried === 'details' ? 'state.running' : 'trouble.tooLateToCancel');
  if (trouble === 'session-unknown' || trouble === 'activity-unknown') return t('state.gone');
  return t(`failed.${tried}`);
}
