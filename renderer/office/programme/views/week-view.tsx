import { weekOf } from '../calendar/dates.js';
import { useCalendar } from '../calendar-context.js';
import { shownDays } from '../grid/hours.js';
import { DayHead } from './day-head.js';
import { TimeGrid } from './time-grid.js';

/** A column for each day of the week. */
export function WeekView(props: { date: string }) {
  const { programme, sessions, words, moves } = useCalendar();
  const planned = new Set(sessions.map(({ plan }) => plan.date));
  if (moves.move !== undefined) planned.add(moves.move.plan.date);
  const days = shownDays(programme.openingHours, weekOf(props.date), planned);
  return (
    <TimeGrid
      columns={days.map((date) => ({
        key: date,
        date,
        label: words.day.long(date),
        head: <DayHead date={date} />,
      }))}
    />
  );
}
