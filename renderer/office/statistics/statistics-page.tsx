import { useState } from 'react';

import type { Role } from '#protocol/vocabulary.js';

import type { Live } from '../../shared/live/live.js';
import office from '../office.module.css';
import { RangePicker } from './range-picker.js';
import type { DayRange } from './range.js';
import { presetRange, rangeFromAddress } from './range.js';
import { TicketFigures } from './ticket-figures.js';
import { WorkshopFigures } from './workshops/workshop-figures.js';

/** Roles that are answered about tickets; who only plans sees the activities (protocol, queries). */
const ABOUT_TICKETS: readonly Role[] = ['statistics', 'administrator'];

/** Figures of a day or of a range of days; the range is kept in the page's address. */
export function StatisticsPage(props: {
  live: Live<'office'>;
  today: string;
  roles: readonly Role[];
}) {
  const { live, today, roles } = props;
  const [range, setRange] = useState<DayRange>(
    () => rangeFromAddress(location.hash) ?? presetRange('today', today),
  );
  const [turn, setTurn] = useState(0);

  function show(chosen: DayRange): void {
    setRange(chosen);
    history.replaceState(null, '', `#statistics/${chosen.from}/${chosen.to}`);
    setTurn((before) => before + 1);
  }

  return (
    <div className={office['page']}>
      {roles.some((role) => ABOUT_TICKETS.includes(role)) ? (
        <TicketFigures live={live} range={range} turn={turn} today={today} onShow={show} />
      ) : (
        <RangePicker range={range} today={today} busy={false} onShow={show} />
      )}
      <WorkshopFigures live={live} range={range} turn={turn} />
    </div>
  );
}
