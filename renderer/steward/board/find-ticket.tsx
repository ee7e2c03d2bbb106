import { useId } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import styles from './tickets-panel.module.css';

/** A number as called, the short code on a visitor's paper, or its code before the camera. */
export function FindTicket(props: {
  text: string;
  onText: (text: string) => void;
  /** Enter: what was found is meant. */
  onEnter: () => void;
  onCamera: () => void;
}) {
  const { text, onText, onEnter, onCamera } = props;
  const t = useT('steward');
  const tTickets = useT('steward-tickets');
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
        onKeyDown={(event) => {
          if (event.key === 'Escape') onText('');
          if (event.key !== 'Enter') return;
          // It would press the first button of the card that opens.
          event.preventDefault();
          onEnter();
        }}
      />
      {text !== '' && (
        <Button variant="quiet" aria-label={t('find.clear')} onPress={() => onText('')}>
          ×
        </Button>
      )}
      <Button icon={<Pictogram name="multimedia" />} onPress={onCamera}>
        {tTickets('scan.camera')}
      </Button>
    </>
  );
}
