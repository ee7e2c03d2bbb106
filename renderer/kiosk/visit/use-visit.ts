import { useCallback, useReducer, useRef } from 'react';

import { newTicketKeys } from '#protocol/ticket-secret.js';
import type { Language, Service, Theme } from '#protocol/vocabulary.js';

import { connectLive } from '../../shared/live/live.js';
import type { Live } from '../../shared/live/live.js';
import { fillRandom } from '../../shared/live/random.js';
import { giveBack } from './give-back.js';
import { firstVisit, nextVisit } from './visit.js';
import type { Visit } from './visit.js';

export interface VisitActions {
  chooseLanguage(language: Language): void;
  chooseService(service: Service): void;
  chooseTheme(theme: Theme): void;
  /** One screen back; a number still on its way is given back. */
  goBack(): void;
  /**
   * The one way out: nothing of the visit is kept. A number still on its way is given back, so that
   * nobody is called who is not there.
   */
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
      const takeBack = () =>
        giveBack(connectLive<'phone'>({ audience: 'phone', secret: keys.secret }));
      const answer = await live.send('take-ticket', payload, {
        signal: asking.signal,
        late: (came) => came?.ok !== false && takeBack(),
      });
      if (asking.signal.aborted) {
        // Gone back or ended meanwhile: there may be another number on its way by now.
        if (answer.ok) takeBack();
        return;
      }
      asked.current = undefined;
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

  const stopAsking = useCallback(() => {
    asked.current?.abort();
    asked.current = undefined;
  }, []);

  const end = useCallback(() => {
    stopAsking();
    dispatch({ type: 'ended' });
    window.scrollTo(0, 0);
    window.getSelection()?.removeAllRanges();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }, [stopAsking]);

  return [
    visit,
    {
      chooseLanguage: (language) => dispatch({ type: 'language-chosen', language }),
      chooseService: (service) => dispatch({ type: 'service-chosen', service }),
      chooseTheme: (theme) => void chooseTheme(theme),
      goBack() {
        stopAsking();
        dispatch({ type: 'went-back' });
      },
      end,
    },
  ];
}
