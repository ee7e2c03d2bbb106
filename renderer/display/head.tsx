import { useMemo } from 'react';

import type { DisplaySettings } from '#protocol/display-settings.js';
import type { Language } from '#protocol/vocabulary.js';

import { createFormat, tIn } from '../shared/i18n/i18n.js';
import type { Live } from '../shared/live/live.js';
import { useNow } from '../shared/live/use-live.js';
import { Both } from './both.js';
import styles from './head.module.css';

/** Whose screen it is, for which islands, and what time it is. */
export function Head(props: {
  live: Live<'display'>;
  /** Absent: all islands, or not known yet. */
  zone: DisplaySettings['islands'];
  /** In the centre's own zone, as everything else here, once it is known; else in the machine's. */
  timeZone: string | undefined;
  order: readonly Language[];
}) {
  const { live, zone, timeZone, order } = props;
  return (
    <header className={styles['head']}>
      <p className={styles['centre']}>
        {order.map((language) => (
          <span key={language} lang={language}>
            {tIn(language, 'common')('centre')}
          </span>
        ))}
      </p>
      {zone !== undefined && (
        <p className={styles['zone']}>
          <Both
            order={order}
            text={zone.from === zone.to ? 'zone.one' : 'zone.many'}
            values={zone}
          />
        </p>
      )}
      <Clock live={live} timeZone={timeZone} />
    </header>
  );
}

function Clock(props: { live: Live<'display'>; timeZone: string | undefined }) {
  const { live, timeZone } = props;
  const now = useNow(live, 1_000);
  const format = useMemo(() => createFormat('fr', timeZone), [timeZone]);
  return (
    <time className={styles['clock']} dateTime={new Date(now).toISOString()}>
      {format.time(now)}
    </time>
  );
}
