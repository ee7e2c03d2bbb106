import type { KeyboardEvent } from 'react';

import type { Programme, ProgrammeSession } from '#protocol/workshops/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import type { Calendar } from './calendar-context.js';
import { CalendarContext } from './calendar-context.js';
import type { Period } from './calendar/period.js';
import { datesOf, holding } from './calendar/period.js';
import { useProgrammeWords } from './cards/use-programme-words.js';
import { ConfirmMoveDialog } from './move/confirm-move-dialog.js';
import { MoveBar } from './move/move-bar.js';
import type { Step } from './move/steps.js';
import { afterStep } from './move/steps.js';
import { useDrag } from './move/use-drag.js';
import { useFocusSession } from './move/use-focus-session.js';
import { useMoves } from './move/use-moves.js';
import type { Opened } from './programme-dialogs.js';
import { ProgrammeDialogs } from './programme-dialogs.js';
import styles from './programme.module.css';
import { CalendarView } from './views/calendar-view.js';
import { useNarrow } from './views/use-narrow.js';

/** Narrower than this a grid of days or rooms has no room for words, rem. */
const GRID_FROM = 60;

/** The period as a grid or a list, and whatever moves and opens in it. */
export function ProgrammeCalendar(props: {
  live: Live<'office'>;
  programme: Programme;
  /** The dates `programme` is about; while another answer is on its way they may not be the period's. */
  about: { readonly from: string; readonly to: string } | undefined;
  /** The period's are among them. */
  covered: boolean;
  connected: boolean;
  period: Period;
  today: string;
  timeZone: string;
  revision: number;
  opened: Opened | undefined;
  onPeriod: (period: Period) => void;
  onOpen: (opened: Opened | undefined) => void;
  onChanged: () => void;
}) {
  const { live, programme, period, today, timeZone, onPeriod, onOpen, onChanged, opened } = props;
  const { about, connected, covered, revision } = props;
  const t = useT('programme');
  const tWords = useT('workshops');
  const words = useProgrammeWords(programme);
  const focusSession = useFocusSession();
  const moves = useMoves({
    live,
    programme,
    about: connected ? about : undefined,
    today,
    revision,
    timeZone,
    words,
    onMoved: onChanged,
  });
  const { area, dragOf } = useDrag(moves);
  const narrow = useNarrow(area, GRID_FROM);
  const { from, to } = datesOf(period);
  const { move, asking } = moves;

  function step(taken: Step): void {
    if (move === undefined) return;
    const plan = afterStep(move.plan, taken, programme.rooms);
    moves.propose(plan);
    onPeriod(holding(period, plan.date));
  }

  function drop(): void {
    if (move === undefined) return;
    focusSession(move.session.sessionId);
    moves.drop();
  }

  function giveUp(): void {
    if (move === undefined) return;
    focusSession(move.session.sessionId);
    moves.giveUp();
    onPeriod(holding(period, move.session.plan.date));
  }

  function refrain(): void {
    if (asking === undefined) return;
    focusSession(asking.session.sessionId);
    moves.refrain();
    if (asking.by === 'keys') onPeriod(holding(period, asking.session.plan.date));
  }

  function onCardKey(event: KeyboardEvent, session: ProgrammeSession): void {
    if (event.key.toLowerCase() !== 'm' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    moves.begin(session, 'keys');
  }

  const calendar: Calendar = {
    programme,
    sessions: moves.sessions.filter(({ plan }) => plan.date >= from && plan.date <= to),
    today,
    timeZone,
    clock: live,
    words,
    moves,
    roomText: (id) => tWords('room', { room: words.room(id) }),
    themeOf: (id) => programme.activities.find((activity) => activity.id === id)?.theme,
    dragOf,
    onOpen: (sessionId) => onOpen({ kind: 'session', sessionId }),
    onPlan: (slot) => onOpen({ kind: 'plan', slot }),
    onCardKey,
  };

  return (
    <CalendarContext value={calendar}>
      <div
        ref={area}
        className={styles['calendar']}
        data-list={narrow || undefined}
        data-dragging={move?.by === 'pointer' || undefined}
      >
        {covered && <CalendarView period={period} narrow={narrow} onPeriod={onPeriod} />}
        <p className={styles['keys']}>{t('keys')}</p>
      </div>
      <MoveBar period={period} onStep={step} onDrop={drop} onGiveUp={giveUp} />
      {asking !== undefined && (
        <ConfirmMoveDialog
          move={asking}
          words={words}
          onConfirm={() => {
            focusSession(asking.session.sessionId);
            moves.confirm();
          }}
          onClose={refrain}
        />
      )}
      {opened !== undefined && (
        <ProgrammeDialogs
          {...{ live, programme, today, timeZone, words, opened, onOpen, onChanged, revision }}
          date={period.date}
          onMove={(sessionId) => {
            onOpen(undefined);
            const session = moves.sessions.find((each) => each.sessionId === sessionId);
            if (session === undefined) return;
            moves.begin(session, 'keys');
          }}
        />
      )}
    </CalendarContext>
  );
}
