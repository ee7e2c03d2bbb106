import { useCallback, useReducer, useRef } from 'react';

import { newTicketKeys } from '#protocol/ticket-secret.js';
import type { Language, Service, Theme } from '#protocol/vocabulary.js';

import type { Live } from '../../shared/live/live.js';
import { fillRandom } from '../../shared/live/random.js';
import { firstVisit, nextVisit } from './visit.js';
import type { Visit } from './visit.js';

export interface VisitActions {
  chooseLanguage(language: Language): void;
  chooseService(service: Service): void;
  chooseTheme(theme: Theme): void;
  goBack(): void;
  /** The one way out: nothing of the visit is kept on the screen, in memory or in the outbox. */
  end(): void;
}

export function useVisit(live: Live<'kiosk'>): readonly [Visit, VisitActions] {
  const [visit, dispatch] = useReducer(nextVisit, firstVisit);
  const asked = useRef<AbortController | undefined>(undefined);
  const { count, place } = visit;

  const chooseTheme = useCallback(
    async (theme: Theme) => {
      // Taken here, before the screen is drawn again: two touches in one frame ask once.
      if (asked.current !== undefined || place.screen !== 'theme') return;
      const asking = new AbortController();
      asked.current = asking;
      dispatch({ type: 'theme-chosen', theme });
      const { language } = place;
      const keys = newTicketKeys(fillRandom);
      const payload = { theme, language, ...keys };
      const answer = await live.send('take-ticket', payload, { signal: asking.signal });
      if (asked.current === asking) asked.current = undefined;
      if (answer.ok) {
        const { number, ahead } = answer.value;
        const ticket = { number, ahead, theme, language, keys };
        dispatch({ type: 'ticket-given', count, ticket });
      } else {
        dispatch({ type: 'ticket-refused', count, code: answer.refusal.code });
      }
    },
    [live, place, count],
  );

  const end = useCallback(() => {
    asked.current?.abort();
    asked.current = undefined;
    dispatch({ type: 'ended' });
    window.scrollTo(0, 0);
    window.getSelection()?.removeAllRanges();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }, []);

  return [
    visit,
    {
      chooseLanguage: (language) => dispatch({ type: 'language-chosen', language }),
      chooseService: (service) => dispatch({ type: 'service-chosen', service }),
      chooseTheme: (theme) => void chooseTheme(theme),
      goBack: () => dispatch({ type: 'went-back' }),
      end,
    },
  ];
}
