import { useId } from 'react';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import styles from './print-button.module.css';

/** Prints the report, in the page's language or in both; browsers keep it as a PDF from there. */
export function PrintButton(props: {
  both: boolean;
  onBoth: (both: boolean) => void;
  disabled: boolean;
}) {
  const { both, onBoth, disabled } = props;
  const t = useT('reports');
  const id = useId();
  return (
    <span className={styles['print']}>
      <input
        id={id}
        type="checkbox"
        checked={both}
        onChange={(event) => onBoth(event.target.checked)}
      />
      <label htmlFor={id}>{t('print.both')}</label>
      <Button disabled={disabled} onPress={() => window.print()}>
        {t('print.button')}
      </Button>
    </span>
  );
}
