import { useEffect, useRef } from 'react';

import type { DisplayCall, DisplayView } from '#protocol/views.js';
import type { Language } from '#protocol/vocabulary.js';

import { createRing } from '../shared/app/chime.js';
import type { TextKey } from '../shared/i18n/i18n.js';
import { tIn } from '../shared/i18n/i18n.js';
import type { Live } from '../shared/live/live.js';
import { Pictogram } from '../shared/ui/pictogram/pictogram.js';
import styles from './board.module.css';
import { useAcknowledge } from './use-acknowledge.js';
import { useAnnouncements } from './use-announcements.js';
import { WithWorkshops } from './with-workshops.js';

const ring = createRing();

/** One call large, the others beside it, newest first; between calls, today's workshops too. */
export function Board(props: {
  live: Live<'display'>;
  view: DisplayView;
  order: readonly Language[];
}) {
  const { live, view, order } = props;
  const { calls } = view;
  const large = useAnnouncements(calls);
  useAcknowledge(live, calls);
  useRing(large);
  return (
    <WithWorkshops live={live} view={view} order={order}>
      <main className={styles['room']}>
        {large === undefined ? (
          <NobodyYet order={order} />
        ) : (
          <Calls large={large} calls={calls} order={order} />
        )}
      </main>
    </WithWorkshops>
  );
}

function Calls(props: {
  large: DisplayCall;
  calls: readonly DisplayCall[];
  order: readonly Language[];
}) {
  const { large, calls, order } = props;
  const others = calls.filter((call) => call.callId !== large.callId);
  return (
    <div className={styles['board']}>
      <section
        key={large.callId}
        className={`${styles['large']} ${large.calling ? styles['calling'] : ''}`}
      >
        <p className={styles['state']}>
          <Both order={order} text={large.calling ? 'yourTurn' : 'lastCall'} />
        </p>
        <div className={`${styles['pair']} ${large.number > 999 ? styles['long'] : ''}`}>
          <p className={styles['half']}>
            <span className={styles['label']}>
              <Both order={order} text="number" />
            </span>
            <span className={styles['number']}>{large.number}</span>
          </p>
          <span className={styles['arrow']}>
            <Pictogram name="arrow" />
          </span>
          <p className={styles['half']}>
            <span className={styles['label']}>
              <Both order={order} text="island" />
            </span>
            <span className={styles['number']}>{large.island}</span>
          </p>
        </div>
      </section>
      <section className={styles['others']}>
        <h2 className={styles['columns']}>
          <span>
            <Both order={order} text="number" />
          </span>
          <span>
            <Both order={order} text="island" />
          </span>
        </h2>
        <ol className={styles['list']}>
          {others.map((call) => (
            <Row key={call.callId} call={call} order={order} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function Row(props: { call: DisplayCall; order: readonly Language[] }) {
  const { call, order } = props;
  return (
    <li className={`${styles['row']} ${call.calling ? styles['calling'] : ''}`}>
      <span className={styles['rowNumber']}>{call.number}</span>
      <span className={styles['rowState']}>
        <Pictogram name="arrow" />
        {call.calling && (
          <span className={styles['word']}>
            <Both order={order} text="calling" />
          </span>
        )}
      </span>
      <span className={styles['rowIsland']}>{call.island}</span>
    </li>
  );
}

function NobodyYet(props: { order: readonly Language[] }) {
  return (
    <div className={styles['nobody']}>
      {props.order.map((language) => (
        <p key={language} lang={language}>
          {tIn(language, 'display')('nobodyYet')}
        </p>
      ))}
    </div>
  );
}

/** The same words in both languages, each marked as its own. */
function Both(props: { order: readonly Language[]; text: TextKey<'display'> }) {
  return props.order.map((language) => (
    <span key={language} lang={language} className={styles['words']}>
      {tIn(language, 'display')(props.text)}
    </span>
  ));
}

/** Rings as a new call takes the large place, where the machine lets a page sound. */
function useRing(large: DisplayCall | undefined): void {
  const rung = useRef<string | undefined>(undefined);
  const callId = large?.calling === true ? large.callId : undefined;
  useEffect(() => {
    if (callId === undefined || callId === rung.current) return;
    rung.current = callId;
    ring('call');
  }, [callId]);
}
