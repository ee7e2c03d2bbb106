import { useMemo } from 'react';

import type { SessionPlan } from '#protocol/workshops/programme.js';
import type { Programme, ProgrammeSession } from '#protocol/workshops/views.js';

import { useLanguage, useT } from '../../../shared/i18n/i18n.js';
import type { DayWords } from '../calendar/day-words.js';
import { dayWordsIn } from '../calendar/day-words.js';
import type { MoveProblem } from '../move/settled.js';

/** How sessions are named, in the page's language. */
export interface ProgrammeWords {
  readonly day: DayWords;
  /** Title of an activity; its id where it is gone. */
  title(activityId: string): string;
  /** Name of a room; its id where it is gone. */
  room(roomId: string): string;
  /** "mardi 17 mars, 10:00–12:00, salle 1" */
  at(plan: Pick<SessionPlan, 'date' | 'starts' | 'ends' | 'room'>): string;
  problem(problem: MoveProblem): string;
  /** Why it cannot be signed up for, where the session is over, under way or cancelled. */
  state(session: Pick<ProgrammeSession, 'signUp'>): string | undefined;
}

export function useProgrammeWords(
  programme: Pick<Programme, 'activities' | 'rooms'>,
): ProgrammeWords {
  const t = useT('programme');
  const [language] = useLanguage();
  const { activities, rooms } = programme;
  return useMemo(() => {
    const titles = new Map(activities.map(({ id, title }) => [id, title[language]]));
    const names = new Map(rooms.map(({ id, name }) => [id, name]));
    const day = dayWordsIn(language);
    const title = (id: string) => titles.get(id) ?? id;
    const room = (id: string) => names.get(id) ?? id;
    return {
      day,
      title,
      room,
      at: (plan) =>
        t('move.at', {
          day: day.long(plan.date),
          from: plan.starts,
          to: plan.ends,
          room: room(plan.room),
        }),
      problem(problem) {
        switch (problem.kind) {
          case 'room-taken': {
            const { starts, ends, activityId } = problem.other.plan;
            return t('problem.room-taken', { from: starts, to: ends, title: title(activityId) });
          }
          case 'room-too-small':
            return t('problem.room-too-small', { capacity: problem.capacity });
          case 'outside-opening':
            return t('problem.outside-opening', { opens: problem.opens, closes: problem.closes });
          default:
            return t(`problem.${problem.kind}`);
        }
      },
      state({ signUp }) {
        if (signUp !== 'cancelled' && signUp !== 'running' && signUp !== 'over') return undefined;
        return t(`card.${signUp}`);
      },
    };
  }, [activities, rooms, language, t]);
}
