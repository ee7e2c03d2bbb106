import type { DisplayCall, DisplayView } from '#protocol/views.js';
import type { Language } from '#protocol/vocabulary.js';

import type { Live } from '../shared/live/live.js';
import { BetweenPages } from './between-pages.js';
import styles from './board.module.css';
import { Calls, NobodyYet } from './calls.js';
import { useAcknowledge } from './use-acknowledge.js';

/** The calls; between them, what waiting is like and today's workshops. */
export function Board(props: {
  live: Live<'display'>;
  view: DisplayView;
  large: DisplayCall | undefined;
  quietSince: number | undefined;
  order: readonly Language[];
}) {
  const { live, view, large, quietSince, order } = props;
  const { calls } = view;
  useAcknowledge(live, calls);
  return (
    <BetweenPages live={live} view={view} quietSince={quietSince} order={order}>
      <main className={styles['room']}>
        {large === undefined ? (
          <NobodyYet order={order} />
        ) : (
          <Calls large={large} calls={calls} order={order} />
        )}
      </main>
    </BetweenPages>
  );
}
