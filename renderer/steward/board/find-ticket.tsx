import { useId } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import styles from './tickets-panel.module.css';

/** A number as called, or the short code on a visitor's paper. */
export function FindTicket(props: { text: string; onText: (text: string) => void }) {
  const { text, onText } = props;
  const t = useT('steward');
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{t('find.label')}</label>
      <input
        id={id}
        className={styles['text']}
        type="text"
        value={text}
        maxLength={8}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && onText('')}
      />
      {text !== '' && (
        <Button variant="quiet" aria-label={t('find.clear')} onPress={() => onText('')}>
          ×
        </Button>
      )}
    </>
  );
}
