import { useT } from '../../../shared/i18n/i18n.js';
import { monthWeeks, weekOf } from '../calendar/dates.js';
import type { Period } from '../calendar/period.js';
import { useCalendar } from '../calendar-context.js';
import { shownDays } from '../grid/hours.js';
import { DaysList } from './days-list.js';
import { MonthView } from './month-view.js';
import { RoomsDayView } from './rooms-day-view.js';
import { RoomsList } from './rooms-list.js';
import { RoomsWeekView } from './rooms-week-view.js';
import { WeekView } from './week-view.js';

/** What is looked at, as a grid; as a list where there is no room for one. */
export function CalendarView(props: {
  period: Period;
  narrow: boolean;
  onPeriod: (period: Period) => void;
}) {
  const { period, narrow, onPeriod } = props;
  const { view, rooms, date } = period;
  const { programme, sessions } = useCalendar();
  const t = useT('programme');
  if (view === 'rooms' && programme.rooms.length === 0) return <p>{t('noRooms')}</p>;
  if (narrow) {
    if (view === 'rooms') return <RoomsList dates={rooms === 'day' ? [date] : week()} />;
    const month = monthWeeks(date)
      .flat()
      .filter((day) => day.startsWith(date.slice(0, 7)));
    return <DaysList dates={view === 'month' ? month : week()} quiet={view === 'month'} />;
  }
  if (view === 'week') return <WeekView date={date} />;
  if (view === 'month')
    return (
      <MonthView date={date} onWeek={(day) => onPeriod({ ...period, view: 'week', date: day })} />
    );
  return rooms === 'day' ? <RoomsDayView date={date} /> : <RoomsWeekView date={date} />;

  function week(): readonly string[] {
    const planned = new Set(sessions.map(({ plan }) => plan.date));
    return shownDays(programme.openingHours, weekOf(date), planned);
  }
}
