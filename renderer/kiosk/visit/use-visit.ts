import { useCallback, useReducer, useRef } from 'react';

import type { Satisfaction } from '#protocol/feedback.js';
import type { KioskService, Language, Theme } from '#protocol/vocabulary.js';

import type { Appearance } from '../../shared/appearance/appearance.js';
import type { Live } from '../../shared/live/live.js';
import { stopReading } from '../../shared/speech/use-read-aloud.js';
import { directoryUseAfter, openedOnly } from '../flows/jobs/directory-use.js';
import type { DirectoryUse } from '../flows/jobs/directory-use.js';
import type { JobsEvent } from '../flows/jobs/jobs-visit.js';
import type { TicketOffice } from '../offline/ticket-office.js';
import { firstVisit, nextVisit } from './visit.js';
import type { Visit } from './visit.js';

export interface VisitActions {
  chooseLanguage(language: Language): void;
  changeAppearance(appearance: Appearance): void;
  chooseService(service: KioskService): void;
  /** To the themes, with the one of an occupation first. */
  wantAdvice(theme: Theme): void;
  /** To a session's own screen. */
  wantWorkshop(sessionId: string): void;
  chooseTheme(theme: Theme): void;
  /** What somebody does in the jobs directory. */
  tellJobs(event: JobsEvent): void;
  giveMark(mark: Satisfaction): void;
  beginPortrait(): void;
  portraitGiven(): void;
  /** One screen back; a number still on its way is given back. */
  goBack(): void;
  /**
   * The one way out: nothing of the visit is kept. A number still on its way is given back, so that
   * nobody is called who is not there.
   */
  end(): void;
}

/** @param forget tells the machine that a visit is over: nothing of it stays there either */
export function useVisit(
  live: Pick<Live<'kiosk'>, 'send'>,
  office: TicketOffice,
  forget: () => void,
): readonly [Visit, VisitActions] {
  const [visit, dispatch] = useReducer(nextVisit, firstVisit);
  const asked = useRef<AbortController | undefined>(undefined);
  /** What a visitor said and the server has not heard does not outlive the visit. */
  const said = useRef(new AbortController());
  /** What this visit has made of the jobs directory; absent where it has not opened it. */
  const directory = useRef<DirectoryUse | undefined>(undefined);
  const { count, place } = visit;

  const chooseTheme = useCallback(
    async (theme: Theme) => {
      // Taken here, before the screen is drawn again: two touches in one frame ask once.
      if (asked.current !== undefined || place.screen !== 'theme') return;
      const asking = new AbortController();
      asked.current = asking;
      dispatch({ type: 'theme-chosen', theme });
      const answer = await office.take(theme, place.language, { signal: asking.signal });
      // Gone back or ended meanwhile: there may be another number on its way by now.
      if (asking.signal.aborted) return;
      asked.current = undefined;
      dispatch(
        answer.ok
          ? { type: 'ticket-given', count, ticket: answer.ticket }
          : { type: 'ticket-refused', count, code: answer.code },
      );
    },
    [office, place, count],
  );

  const stopAsking = useCallback(() => {
    asked.current?.abort();
    asked.current = undefined;
  }, []);

  const end = useCallback(() => {
    stopAsking();
    said.current.abort();
    said.current = new AbortController();
    const used = directory.current;
    directory.current = undefined;
    // Told by the visit that is over, heard before the next one is or never.
    if (used !== undefined) {
      void live.send('count-directory', used, { signal: said.current.signal });
    }
    dispatch({ type: 'ended' });
    stopReading();
    window.scrollTo(0, 0);
    window.getSelection()?.removeAllRanges();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    forget();
  }, [live, stopAsking, forget]);

  const giveMark = useCallback(
    (mark: Satisfaction) => {
      dispatch({ type: 'mark-given', mark });
      void live.send('give-satisfaction', { mark }, { signal: said.current.signal });
    },
    [live],
  );

  const chooseLanguage = useCallback(
    (language: Language) => dispatch({ type: 'language-chosen', language }),
    [],
  );
  const changeAppearance = useCallback(
    (appearance: Appearance) => dispatch({ type: 'appearance-chosen', appearance }),
    [],
  );
  return [
    visit,
    {
      chooseLanguage,
      changeAppearance,
      chooseService(service) {
        if (service === 'jobs') directory.current ??= openedOnly;
        dispatch({ type: 'service-chosen', service });
      },
      wantAdvice: (theme) => dispatch({ type: 'advice-wanted', theme }),
      wantWorkshop: (sessionId) => dispatch({ type: 'workshop-wanted', sessionId }),
      chooseTheme: (theme) => void chooseTheme(theme),
      tellJobs(told) {
        directory.current = directoryUseAfter(directory.current ?? openedOnly, told);
        dispatch({ type: 'jobs-told', event: told });
      },
      giveMark,
      beginPortrait: () => dispatch({ type: 'portrait-begun' }),
      portraitGiven: () => dispatch({ type: 'portrait-given' }),
      goBack() {
        stopAsking();
        dispatch({ type: 'went-back' });
      },
      end,
    },
  ];
}
