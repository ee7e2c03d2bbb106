import type { RowChange } from './compare.js';
import type { ShiftDraft } from './drafts.js';
import { inOrder } from './drafts.js';
import styles from './timeline.module.css';
import type { DayHours } from './timeline-geometry.js';
import { barOf, everyHour } from './timeline-geometry.js';

/** The staffing drawn: an island a line, time to the right. The table beside it says the same. */
export function Timeline(props: {
  rows: readonly ShiftDraft[];
  hours: DayHours;
  changes?: ReadonlyMap<string, RowChange>;
  /** Rows that are not there any more. */
  removed?: readonly ShiftDraft[];
}) {
  const { rows, hours, changes, removed = [] } = props;
  const all = inOrder([...rows, ...removed]);
  const gone = new Set(removed);
  const islands = [...new Set(all.map(({ island }) => island))];
  const marks = everyHour(hours);
  return (
    <div className={styles['timeline']} aria-hidden="true">
      <div className={styles['hours']}>
        {marks.map((hour) => (
          <span key={hour} style={{ left: percent(part(hour, hours)) }}>
            {hour}
          </span>
        ))}
      </div>
      {islands.map((island) => (
        <div key={island} className={styles['line']}>
          <span className={styles['island']}>{island}</span>
          <div className={styles['track']}>
            {marks.slice(1, -1).map((hour) => (
              <span
                key={hour}
                className={styles['mark']}
                style={{ left: percent(part(hour, hours)) }}
              />
            ))}
            {all
              .filter((row) => row.island === island)
              .map((row) => (
                <Bar
                  key={row.key}
                  row={row}
                  hours={hours}
                  state={gone.has(row) ? 'removed' : (changes?.get(row.key) ?? 'same')}
                />
              ))}
          </div>
        </div>
      ))}
    </div>
  );
}

const SIGNS = { same: '', changed: '± ', added: '+ ', removed: '− ' } as const;

function Bar(props: { row: ShiftDraft; hours: DayHours; state: keyof typeof SIGNS }) {
  const { row, hours, state } = props;
  const bar = barOf(row, hours);
  if (bar === undefined) return null;
  return (
    <span
      className={`${styles['bar']} ${styles[state]}`}
      style={{ left: percent(bar.left), width: percent(bar.width) }}
    >
      {SIGNS[state]}
      {row.languages.map((language) => language.toUpperCase()).join(' ')}
    </span>
  );
}

const part = (hour: number, hours: DayHours) => (hour - hours.from) / (hours.to - hours.from);

const percent = (share: number) => `${share * 100}%`;
