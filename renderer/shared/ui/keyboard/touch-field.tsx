import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

import { useT } from '../../i18n/i18n.js';
import { Button } from '../button/button.js';
import { Pictogram } from '../pictogram/pictogram.js';
import { Keyboard } from './keyboard.js';
import { accepted } from './rows.js';
import type { KeyboardKind } from './rows.js';
import styles from './touch-field.module.css';

/** What is said, and nothing else, of a digit that nobody may hear. */
const DOT = '•';

/**
 * A field with its own keyboard under it, one component so that neither hides the other. A real
 * keyboard works in it too. The browser remembers, completes and corrects nothing of what was typed.
 */
export function TouchField(props: {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** `code`: only the signs of a ticket's short code; `pin`: shown as dots, said to nobody. */
  kind?: KeyboardKind;
  maxLength: number;
  hint?: string | undefined;
  error?: string | undefined;
  /** The focus goes into it as it appears: for a screen that only asks for this. */
  takesFocus?: boolean;
  /** What comes after typing; also by Enter. Absent: the screen has its own button. */
  onDone?: () => void;
  /** By Enter alone, where the screen has its own button. */
  onEnter?: () => void;
  doneLabel?: string;
}) {
  const { label, value, onValue, kind = 'text', maxLength, hint, error, onDone } = props;
  const { takesFocus = false } = props;
  const isSecret = kind === 'pin';
  const t = useT('common');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  /** Where the caret goes once the new value stands. */
  const caret = useRef<number | undefined>(undefined);
  const [said, setSaid] = useState('');
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  }, [value]);

  // After a dialog round it has opened, which puts the focus somewhere itself.
  useEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, [takesFocus]);

  const replace = (from: number, to: number, sign: string) => {
    const next = value.slice(0, from) + sign + value.slice(to);
    if (next.length > maxLength) return;
    caret.current = from + sign.length;
    onValue(next);
  };
  const selection = (): readonly [number, number] => {
    const { selectionStart, selectionEnd } = field.current ?? {};
    const start = selectionStart ?? value.length;
    return [start, selectionEnd ?? start];
  };
  const write = (sign: string) => {
    const [from, to] = selection();
    replace(from, to, sign);
    setSaid(isSecret ? DOT : sign);
  };
  const remove = () => {
    const [from, to] = selection();
    if (to === 0) return;
    replace(from === to ? from - 1 : from, to, '');
    setSaid(t('keyboard.deleted'));
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    // Within the line the arrows move the caret, not the focus.
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') event.stopPropagation();
    if (event.key === 'Enter' && !event.repeat) (onDone ?? props.onEnter)?.();
  };

  const notes = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`];
  return (
    <div className={styles['whole']}>
      <div className={styles['field']}>
        <label className={styles['label']} htmlFor={id}>
          {label}
        </label>
        {hint !== undefined && (
          <span id={`${id}-hint`} className={styles['hint']}>
            {hint}
          </span>
        )}
        <input
          ref={field}
          id={id}
          className={`${styles['input']} ${styles[kind]}`}
          type={isSecret ? 'password' : 'text'}
          value={value}
          maxLength={maxLength}
          // The tablet's own keyboard would come over this one.
          inputMode="none"
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="done"
          aria-invalid={error !== undefined || undefined}
          aria-describedby={notes.filter(Boolean).join(' ') || undefined}
          onKeyDown={keys}
          onChange={(event) => onValue(accepted(kind, event.target.value).slice(0, maxLength))}
        />
        {error !== undefined && (
          <span id={`${id}-error`} className={styles['error']} role="alert">
            <span aria-hidden="true">! </span>
            {error}
          </span>
        )}
      </div>
      <Keyboard kind={kind} full={value.length >= maxLength} onSign={write} onDelete={remove} />
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {onDone !== undefined && (
        <Button variant="primary" size="touch" icon={<Pictogram name="check" />} onPress={onDone}>
          {props.doneLabel ?? t('keyboard.done')}
        </Button>
      )}
    </div>
  );
}
