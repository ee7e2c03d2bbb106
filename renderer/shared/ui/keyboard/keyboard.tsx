import { useRef } from 'react';
import type { KeyboardEvent } from 'react';

import { useT } from '../../i18n/i18n.js';
import { Pictogram } from '../pictogram/pictogram.js';
import { usePress } from '../press/use-press.js';
import styles from './keyboard.module.css';
import { KEY_ROWS } from './rows.js';
import type { Key, KeyboardKind } from './rows.js';
import { walk } from './walk.js';

/** Two touches of one key this far apart are two letters, ms: `ee` is written fast, trembling is faster. */
const SAME_TOUCH = 120;

/** The keys alone; `TouchField` is what screens use, so that the field is always in sight. */
export function Keyboard(props: {
  kind: KeyboardKind;
  /** Nothing more fits: the keys that write rest. */
  full: boolean;
  onSign: (sign: string) => void;
  onDelete: () => void;
}) {
  const { kind, full, onSign, onDelete } = props;
  const t = useT('common');
  const board = useRef<HTMLDivElement>(null);
  const rows = KEY_ROWS[kind];
  const act = (key: Key) => {
    if (key === 'delete') onDelete();
    else if (!full) onSign(key === 'space' ? ' ' : key.sign);
  };
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const from = placeOf(event.target);
    if (from === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const lengths = rows.map((row) => row.length);
    const to = walk(lengths, from, event.key);
    if (to === undefined) return;
    event.preventDefault();
    // The screen's own arrows walk along its buttons; here they walk along the rows.
    event.stopPropagation();
    board.current
      ?.querySelector<HTMLElement>(`[data-row="${to.row}"][data-column="${to.column}"]`)
      ?.focus();
  };
  return (
    <div
      ref={board}
      className={`${styles['board']} ${styles[kind]}`}
      role="group"
      aria-label={t('keyboard.label')}
      data-unread
      onKeyDown={keys}
      // The caret stays in the field, and with it the place where the next sign goes.
      onMouseDown={(event) => event.preventDefault()}
    >
      {rows.map((row, rowAt) => (
        <div key={rowAt} className={styles['row']}>
          {row.map((key, column) => (
            <KeyButton
              key={nameOf(key)}
              sign={key}
              row={rowAt}
              column={column}
              resting={full && key !== 'delete'}
              onPress={() => act(key)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function KeyButton(props: {
  sign: Key;
  row: number;
  column: number;
  resting: boolean;
  onPress: () => void;
}) {
  const { sign, resting } = props;
  const t = useT('common');
  const press = usePress(resting ? undefined : props.onPress, SAME_TOUCH);
  const place = { 'data-row': props.row, 'data-column': props.column };
  const common = {
    ...press,
    ...place,
    type: 'button' as const,
    'aria-disabled': resting || undefined,
  };
  if (typeof sign !== 'string')
    return (
      <button {...common} className={styles['key']}>
        {sign.sign}
      </button>
    );
  return (
    <button {...common} className={`${styles['key']} ${styles[sign]}`}>
      <Pictogram name={sign} />
      <span>{t(`keyboard.${sign}`)}</span>
    </button>
  );
}

function nameOf(key: Key): string {
  return typeof key === 'string' ? key : key.sign;
}

function placeOf(target: EventTarget): { row: number; column: number } | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const { row, column } = target.dataset;
  if (row === undefined || column === undefined) return undefined;
  return { row: Number(row), column: Number(column) };
}
