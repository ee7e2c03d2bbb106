import { useMemo } from 'react';

import type { DisplayView } from '#protocol/views.js';

import { BothLanguages } from '../shared/app/both-languages.js';
import { useLanguageOrder } from '../shared/app/language-order.js';
import { createFormat, tIn, useDocumentLanguage } from '../shared/i18n/i18n.js';
import type { Live } from '../shared/live/live.js';
import { useLive, useLost, useNow } from '../shared/live/use-live.js';
import { Board } from './board.js';
import styles from './display.module.css';
import { SpokenCalls } from './spoken-calls.js';
import { WithWorkshops } from './with-workshops.js';

/** A call may stand unconfirmed for no longer than this, ms. */
const GRACE = 2_000;
/** How long one order of the languages stands, ms. */
const TURN = 15_000;

/** The room's screen. Cut off, it shows no call at all rather than one that may be over. */
export function Display(props: { live: Live<'display'> }) {
  const { live } = props;
  const state = useLive(live);
  const lost = useLost(state, GRACE);
  const order = useLanguageOrder(TURN);
  useDocumentLanguage(order[0] ?? 'fr');
  const view: DisplayView | undefined = 'view' in state ? state.view : undefined;
  return (
    <div className={styles['screen']}>
      <header className={styles['head']}>
        <p className={styles['centre']}>
          {order.map((language) => (
            <span key={language} lang={language}>
              {tIn(language, 'common')('centre')}
            </span>
          ))}
        </p>
        <Clock live={live} timeZone={view?.timeZone} />
      </header>
      <SpokenCalls calls={lost || view === undefined ? [] : view.calls} />
      {lost && <BothLanguages title="displayLost.title" text="displayLost.text" pictogram="cut" />}
      {!lost && view?.day === 'closed' && (
        <WithWorkshops live={live} view={{ ...view, calls: [] }} order={order}>
          <BothLanguages title="displayClosed.title" text="displayClosed.text" pictogram="clock" />
        </WithWorkshops>
      )}
      {!lost && view?.day === 'open' && <Board live={live} view={view} order={order} />}
    </div>
  );
}

/** In the centre's own zone, as everything else here, once it is known; else in the machine's. */
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
