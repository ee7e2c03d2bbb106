import { createContext, useContext } from 'react';
import type { KeyboardEvent } from 'react';

import type { Theme } from '#protocol/vocabulary.js';
import type { Programme, ProgrammeSession } from '#protocol/workshops/views.js';

import type { Live } from '../../shared/live/live.js';
import type { ProgrammeWords } from './cards/use-programme-words.js';
import type { DragHandlers } from './move/use-drag.js';
import type { Moves } from './move/use-moves.js';
import type { Slot } from './sessions/session-form.js';

/** What every view of the programme shows and does. */
export interface Calendar {
  readonly programme: Programme;
  /** Those of the period, moved ones where they will be. */
  readonly sessions: readonly ProgrammeSession[];
  readonly today: string;
  readonly timeZone: string;
  readonly clock: Pick<Live<'office'>, 'now'>;
  readonly words: ProgrammeWords;
  readonly moves: Moves;
  roomText(roomId: string): string;
  themeOf(activityId: string): Theme | undefined;
  dragOf(session: ProgrammeSession): DragHandlers;
  onOpen(sessionId: string): void;
  onPlan(slot: Slot): void;
  onCardKey(event: KeyboardEvent, session: ProgrammeSession): void;
}

export const CalendarContext = createContext<Calendar | undefined>(undefined);

export function useCalendar(): Calendar {
  const calendar = useContext(CalendarContext);
  if (calendar === undefined) throw new Error('useCalendar needs a CalendarContext around it');
  return calendar;
}
