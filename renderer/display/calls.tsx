import type { DisplayCall } from '#protocol/views.js';
import type { Language } from '#protocol/vocabulary.js';

import { tIn } from '../shared/i18n/i18n.js';
import { Pictogram } from '../shared/ui/pictogram/pictogram.js';
import styles from './board.module.css';
import { Both } from './both.js';

/** More rows than this stand in two columns: every call that waits for its turn is in the list at once. */
const ROWS_IN_ONE_COLUMN = 7;

/** One call large, the others beside it, newest first. */
export function Calls(props: {
  large: DisplayCall;
  calls: readonly DisplayCall[];
  order: readonly Language[];
}) {
  const { large, calls, order } = props;
  const others = calls.filter((call) => call.callId !== large.callId);
  return (
    <div className={styles['board']}>
      <LargeCall key={large.callId} call={large} order={order} />
      <section className={styles['others']}>
        <h2 className={styles['columns']}>
          <span>
            <Both order={order} text="number" className={styles['words']} />
          </span>
          <span>
            <Both order={order} text="island" className={styles['words']} />
          </span>
        </h2>
        <ol className={styles['list']} data-crowded={others.length > ROWS_IN_ONE_COLUMN}>
          {others.map((call) => (
            <Row key={call.callId} call={call} order={order} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function LargeCall(props: { call: DisplayCall; order: readonly Language[] }) {
  const { call, order } = props;
  const { number, island, calling } = call;
  return (
    <section className={`${styles['large']} ${calling ? styles['calling'] : ''}`}>
      <p className={styles['state']}>
        <Both order={order} text={calling ? 'yourTurn' : 'lastCall'} className={styles['words']} />
      </p>
      <div className={`${styles['pair']} ${number > 999 ? styles['long'] : ''}`}>
        <p className={styles['half']}>
          <span className={styles['label']}>
            <Both order={order} text="number" className={styles['words']} />
          </span>
          <span className={styles['number']}>{number}</span>
        </p>
        <span className={styles['arrow']}>
          <Pictogram name="arrow" />
        </span>
        <p className={styles['half']}>
          <span className={styles['label']}>
            <Both order={order} text="island" className={styles['words']} />
          </span>
          <span className={styles['number']}>{island}</span>
        </p>
      </div>
    </section>
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
            <Both order={order} text="calling" className={styles['words']} />
          </span>
        )}
      </span>
      <span className={styles['rowIsland']}>{call.island}</span>
    </li>
  );
}

export function NobodyYet(props: { order: readonly Language[] }) {
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
