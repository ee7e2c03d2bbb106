import { portraitLines } from '#protocol/portrait-lines.js';
import type { PublishedPeriod } from '#protocol/reports.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { usePeriodName } from '../statistics/period/period-name.js';
import { useAnswerWords } from './answer-words.js';
import { Beside } from './beside.js';
import { BigStatements } from './big-statements.js';
import styles from './portrait.module.css';
import type { QuestionView } from './questions.js';
import { isPart, questionsOf } from './questions.js';
import { ShareTable } from './share-table.js';

/** The portrait as it is looked at and printed: large sentences first, then every question with its base. */
export function PortraitSheet(props: {
  period: PublishedPeriod;
  portrait: NonNullable<PublishedPeriod['portrait']>;
  threshold: number;
}) {
  const { period, portrait, threshold } = props;
  const t = useT('portrait-report');
  const tCommon = useT('common');
  const name = usePeriodName();
  const base = useBase();
  const words = useAnswerWords();
  return (
    <article className={styles['sheet']}>
      <header className={styles['head']}>
        <p className={styles['centre']}>{tCommon('centre')}</p>
        <h2 className={styles['heading']}>
          {t('title')}
          <span className={styles['period']}>{name(period.period)}</span>
        </h2>
        <p>{t('about')}</p>
      </header>
      <BigStatements lines={portraitLines(portrait)} />
      <div className={styles['questions']}>
        {questionsOf(portrait).map((question) => (
          <ShareTable
            key={question.table}
            title={t(`question.${question.table}`)}
            base={base(question)}
            rows={question.lines.map((line) => ({
              key: line.answer,
              label: words(line.table, line.answer),
              count: line.count,
              percent: line.percent,
              part: isPart(line, question.lines),
            }))}
          />
        ))}
      </div>
      <Beside tables={period.tables} />
      <p className={styles['foot']}>{t('withheld', { threshold })}</p>
    </article>
  );
}

/** "Sur 10 000 portraits ; 9 300 personnes ont répondu à cette question." */
function useBase(): (question: QuestionView) => string {
  const t = useT('portrait-report');
  const format = useFormat();
  return ({ table, all, answered }) => {
    const some = answered === null ? undefined : format.number(answered);
    if (table === 'residence')
      return some === undefined ? t('base.none') : t('base.communes', { answered: some });
    const whole = typeof all === 'number' ? format.number(all) : undefined;
    if (some !== undefined)
      return whole === undefined
        ? t('base.answered', { answered: some })
        : t('base.both', { all: whole, answered: some });
    return whole === undefined ? t('base.none') : t('base.all', { all: whole });
  };
}
