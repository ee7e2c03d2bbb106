import type { PortraitLine } from '#protocol/portrait-lines.js';

import { useT } from '../../shared/i18n/i18n.js';
import { HiddenMark } from '../statistics/counts/marks.js';
import { useAnswerWords } from './answer-words.js';
import styles from './portrait.module.css';
import { statementsOf, topDiplomas } from './statements.js';
import { usePercent } from './use-percent.js';

/** What can be read from across the room: one share and one sentence for each question. */
export function BigStatements(props: { lines: readonly PortraitLine[] }) {
  const { lines } = props;
  const t = useT('portrait-report');
  const percent = usePercent();
  const words = useAnswerWords();
  const diplomas = topDiplomas(lines);
  return (
    <section className={styles['statements']} aria-label={t('statements')}>
      {statementsOf(lines).map(({ id, percent: share, parts }) => {
        const [under, more] = parts;
        return (
          <p key={id} className={styles['statement']}>
            <span className={styles['share']}>
              {share === null ? <HiddenMark /> : percent(share)}
            </span>{' '}
            <span className={styles['said']}>{t(`statement.${id}`)}</span>
            {typeof under === 'number' && typeof more === 'number' && (
              <span className={styles['parts']}>
                {' '}
                {t('statement.statusParts', { under: percent(under), more: percent(more) })}
              </span>
            )}
          </p>
        );
      })}
      {diplomas.length > 0 && (
        <div className={`${styles['statement']} ${styles['diplomas']}`}>
          <h3 className={styles['said']}>{t('statement.diploma')}</h3>
          <ol className={styles['ranks']}>
            {diplomas.map(({ answer, percent: share }) => (
              <li key={answer}>
                <strong>{share !== null && percent(share)}</strong> {words('diploma', answer)}
              </li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}
