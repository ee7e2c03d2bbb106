import { useState } from 'react';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { ChooseSome } from '../../../shared/ui/choice-group/choice-group.js';
import styles from './copy-day.module.css';

const DAYS = ['0', '1', '2', '3', '4', '5', '6'] as const;

/** Puts the day that is shown in the place of others. */
export function CopyDay(props: {
  day: number;
  nameOf: (day: number) => string;
  onCopy: (to: readonly number[]) => void;
}) {
  const { day, nameOf, onCopy } = props;
  const t = useT('islands');
  const [to, setTo] = useState<readonly string[]>([]);
  const [done, setDone] = useState<string>();
  return (
    <details className={styles['copy']}>
      <summary>{t('rota.copy.title', { day: nameOf(day) })}</summary>
      <div className={styles['choice']}>
        <ChooseSome
          legend={t('rota.copy.to')}
          options={DAYS.filter((each) => Number(each) !== day).map((value) => ({
            value,
            label: nameOf(Number(value)),
          }))}
          values={to}
          onValues={(days) => {
            setTo(days);
            setDone(undefined);
          }}
        />
        <Button
          disabled={to.length === 0}
          onPress={() => {
            const days = to.map(Number).toSorted((a, b) => a - b);
            onCopy(days);
            setDone(days.map(nameOf).join(', '));
            setTo([]);
          }}
        >
          {t('rota.copy.copy')}
        </Button>
        <p role="status">{done !== undefined && t('rota.copy.done', { days: done })}</p>
      </div>
    </details>
  );
}
