import type { CSSProperties, ReactNode } from 'react';

import type { ProgrammeSession } from '#protocol/workshops/views.js';

import { useNow } from '../../../shared/live/use-live.js';
import { clockOf, localMoment, minutesOf } from '../calendar/clock.js';
import { useCalendar } from '../calendar-context.js';
import { GhostCard } from '../cards/ghost-card.js';
import { SessionCard } from '../cards/session-card.js';
import { openOn, shownHours } from '../grid/hours.js';
import { lanesOf } from '../grid/lanes.js';
import type { Span } from '../grid/lanes.js';
import { partOf, spanOf } from '../grid/place.js';
import { zoneMarks } from '../move/drag.js';
import styles from './time-grid.module.css';

/** One column: a day, or a room on a day. */
export interface GridColumn {
  readonly key: string;
  readonly date: string;
  readonly room?: string;
  readonly head: ReactNode;
  /** Names the column for who hears it. */
  readonly label: string;
}

const EVERY_MINUTE = 60_000;
const HOUR = 60;

/** Columns side by side, in which time runs down and a session is as high as it is long. */
export function TimeGrid(props: { columns: readonly GridColumn[] }) {
  const { columns } = props;
  const { programme, sessions, today, timeZone, clock: live } = useCalendar();
  const minute = useNow(live, EVERY_MINUTE);
  const inColumn = (column: GridColumn) => sessions.filter(({ plan }) => isIn(plan, column));
  const hours = shownHours(
    programme.openingHours,
    columns.map(({ date }) => date),
    columns.flatMap((column) => inColumn(column).map(({ plan }) => spanOf(plan))),
  );
  const full = Array.from({ length: (hours.to - hours.from) / HOUR }, (_, index) =>
    clockOf(hours.from + index * HOUR),
  );
  const local = localMoment(minute, timeZone);
  const clock = minutesOf(local.time);
  const nowAt =
    clock >= hours.from && clock <= hours.to
      ? partOf({ from: clock, to: clock }, hours).top
      : undefined;
  return (
    <div className={styles['grid']} style={variables(columns.length, full.length)}>
      <div className={styles['hours']} aria-hidden="true">
        {full.map((hour) => (
          <span key={hour} className={styles['hour']}>
            {hour}
          </span>
        ))}
      </div>
      {columns.map((column, index) => (
        <section key={column.key} className={styles['column']} aria-label={column.label}>
          <div
            className={styles['head']}
            style={{ gridColumn: index + 2 }}
            data-today={column.date === today || undefined}
          >
            {column.head}
          </div>
          <Body
            column={column}
            at={index + 2}
            hours={hours}
            sessions={inColumn(column)}
            nowAt={column.date === local.date ? nowAt : undefined}
          />
        </section>
      ))}
    </div>
  );
}

function Body(props: {
  column: GridColumn;
  /** Column of the grid. */
  at: number;
  hours: Span;
  sessions: readonly ProgrammeSession[];
  nowAt: number | undefined;
}) {
  const { column, at, hours, sessions, nowAt } = props;
  const { programme, moves } = useCalendar();
  const { date, room } = column;
  const lanes = lanesOf(sessions.map(({ plan }) => spanOf(plan)));
  const open = openOn(programme.openingHours, date);
  const { move } = moves;
  return (
    <ul
      className={styles['body']}
      style={{ gridColumn: at }}
      {...zoneMarks({ date, hours, ...(room !== undefined && { room }) })}
    >
      {shutSpans(open, hours).map((span) => (
        <li
          key={span.from}
          className={styles['shut']}
          style={vertical(span, hours)}
          aria-hidden="true"
        />
      ))}
      {nowAt !== undefined && (
        <li className={styles['now']} style={{ top: percent(nowAt) }} aria-hidden="true" />
      )}
      {sessions.map((session, index) => {
        const { lane, lanes: of } = lanes[index] ?? { lane: 0, lanes: 1 };
        const style = {
          ...vertical(spanOf(session.plan), hours),
          left: percent(lane / of),
          width: percent(1 / of),
        };
        return (
          <li key={session.sessionId} className={styles['place']} style={style}>
            <SessionCard session={session} withoutRoom={room !== undefined} />
          </li>
        );
      })}
      {move !== undefined && isIn(move.plan, column) && (
        <li className={styles['ghost']} style={vertical(spanOf(move.plan), hours)}>
          <GhostCard move={move} />
        </li>
      )}
    </ul>
  );
}

function isIn(plan: { readonly date: string; readonly room: string }, column: GridColumn): boolean {
  return plan.date === column.date && (column.room === undefined || plan.room === column.room);
}

/** What of the hours shown lies outside opening. */
function shutSpans(open: Span | 'closed' | 'any', hours: Span): readonly Span[] {
  if (open === 'any') return [];
  if (open === 'closed') return [hours];
  return [
    { from: hours.from, to: open.from },
    { from: open.to, to: hours.to },
  ].filter(({ from, to }) => to > from);
}

function vertical(span: Span, hours: Span): CSSProperties {
  const { top, height } = partOf(span, hours);
  return { top: percent(top), height: percent(height) };
}

function percent(part: number): string {
  return `${part * 100}%`;
}

/** Custom properties are not among those React knows. */
function variables(columns: number, length: number): CSSProperties {
  return { '--columns': columns, '--length': length } as CSSProperties;
}
