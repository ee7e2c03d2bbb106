import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

import { useT } from '../../../shared/i18n/i18n.js';
import { readCode } from '../../../shared/scan/scanned-key.js';
import styles from './attendance.module.css';

/** An address with a secret is 60 to 120 characters long. */
const LONGEST = 300;

/**
 * Takes what a scanner types, from wherever on the page the focus is, and what is typed by hand: six
 * characters need no Enter.
 */
export function ScanField(props: { onText: (text: string) => void; onEscape: () => void }) {
  const { onText, onEscape } = props;
  const t = useT('attendance');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  useScannerKeys(field);

  function change(next: string): void {
    if (readCode(next) === undefined) return setText(next);
    setText('');
    onText(next);
  }

  function keys(event: KeyboardEvent): void {
    if (event.key === 'Enter' && text.trim() !== '') {
      event.preventDefault();
      setText('');
      onText(text);
    }
    if (event.key !== 'Escape') return;
    setText('');
    onEscape();
  }

  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{t('scan.label')}</label>
      <input
        ref={field}
        id={id}
        className={styles['text']}
        type="text"
        value={text}
        maxLength={LONGEST}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change(event.target.value)}
        onKeyDown={keys}
      />
      <p id={`${id}-hint`} className={styles['soft']}>
        {t('scan.hint')}
      </p>
    </div>
  );
}

/** What is typed while no field has the focus goes to this one; not while a dialog has the keyboard. */
function useScannerKeys(field: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const look = (event: globalThis.KeyboardEvent) => {
      const withOther = event.altKey || event.ctrlKey || event.metaKey;
      if (event.key.length !== 1 || event.key === ' ' || withOther) return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select'))
        return;
      if (document.querySelector('dialog[open]') !== null) return;
      // Before the browser writes the letter: it is written into the field.
      field.current?.focus();
    };
    window.addEventListener('keydown', look);
    return () => window.removeEventListener('keydown', look);
  }, [field]);
}
