import type { StewardIsland, StewardView } from '#protocol/views.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { LanguageTag, ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { usePress } from '../../shared/ui/press/use-press.js';
import { useOpen } from '../open.js';
import { IslandSign } from './island-sign.js';
import styles from './islands-list.module.css';

/** The islands one after the other, with everything in words; a touch opens one. */
export function IslandsList(props: {
  view: Pick<StewardView, 'islands' | 'timeZone'>;
  now: number;
}) {
  const { view, now } = props;
  const open = useOpen();
  return (
    <ul className={styles['list']}>
      {Object.entries(view.islands).map(([number, island]) => (
        <li key={number}>
          <Row
            number={Number(number)}
            island={island}
            now={now}
            timeZone={view.timeZone}
            onOpen={() => open.island(Number(number))}
          />
        </li>
      ))}
    </ul>
  );
}

function Row(props: {
  number: number;
  island: StewardIsland;
  now: number;
  timeZone: string;
  onOpen: () => void;
}) {
  const { number, island, now, timeZone, onOpen } = props;
  const t = useT('steward');
  const tStaff = useT('staff');
  const format = useFormat(timeZone);
  const press = usePress(onOpen);
  const state = tStaff(`islandState.${island.state}`);
  return (
    <button
      {...press}
      type="button"
      className={`${styles['row']} ${styles[island.state]}`}
      title={t('islands.open', { island: number, state })}
    >
      <span className={styles['number']}>{number}</span>
      <span className={styles['state']}>
        <IslandSign state={island.state} /> {state}
      </span>
      {island.number !== undefined && (
        <strong>
          {tStaff('ticket.number')} {island.number}
        </strong>
      )}
      {island.since !== undefined && (
        <span className={styles['figures']}>{format.duration(now - island.since)}</span>
      )}
      {island.breakUntil !== undefined && (
        <span className={styles['figures']}>
          {t('islands.breakUntil')} {format.time(island.breakUntil)}
        </span>
      )}
      <span>{island.staffCode}</span>
      {island.languages?.map((each) => (
        <LanguageTag key={each} language={each} />
      ))}
      {island.themes?.map((each) => (
        <ThemeLabel key={each} theme={each} />
      ))}
    </button>
  );
}
