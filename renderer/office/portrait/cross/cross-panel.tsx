import { useState } from 'react';

import type { PortraitQuestion } from '#protocol/feedback.js';
import { PORTRAIT_QUESTIONS } from '#protocol/feedback.js';
import type { QueryPayload } from '#protocol/queries.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { AnswerState } from '../../answer-state.js';
import office from '../../office.module.css';
import { SelectField } from '../../programme/fields/select-field.js';
import { usePeriodName } from '../../statistics/period/period-name.js';
import { useAnswer } from '../../use-answer.js';
import { CrossTable } from './cross-table.js';
import styles from './cross.module.css';
import { crossableMonths } from './months.js';

/** Two questions crossed, for a month whose portraits are still there one by one. */
export function CrossPanel(props: { live: Live<'office'>; today: string }) {
  const { live, today } = props;
  const t = useT('portrait-report');
  const name = usePeriodName();
  const months = crossableMonths(today);
  const [month, setMonth] = useState(months[0]);
  const [rows, setRows] = useState<PortraitQuestion>('age');
  const [columns, setColumns] = useState<PortraitQuestion>('gender');
  const [asked, setAsked] = useState<QueryPayload<'portrait-cross'>>();
  const answer = useAnswer(live, 'portrait-cross', asked);
  const { value, about, refusal } = answer;
  const same = rows === columns;
  const questions = PORTRAIT_QUESTIONS.map((each) => ({
    value: each,
    label: t(`question.${each === 'residence' ? 'region' : each}`),
  }));

  function show(): void {
    if (same) return;
    const question = { month, rows, columns };
    if (JSON.stringify(question) === JSON.stringify(asked)) answer.again();
    else setAsked(question);
  }

  return (
    <section
      className={`${office['panel']} ${styles['panel']}`}
      aria-labelledby="portrait-cross-title"
    >
      <h2 id="portrait-cross-title" className={office['panelTitle']}>
        {t('cross.title')}
      </h2>
      <p>{t('cross.lead')}</p>
      <div className={office['bar']}>
        <SelectField
          label={t('cross.month')}
          choices={months.map((each) => ({ value: each, label: name(each) }))}
          value={month}
          onValue={setMonth}
        />
        <SelectField
          label={t('cross.rows')}
          choices={questions}
          value={rows}
          onValue={setRows}
          error={same ? t('cross.same') : undefined}
        />
        <SelectField
          label={t('cross.columns')}
          choices={questions}
          value={columns}
          onValue={setColumns}
        />
        <Button busy={asked !== undefined && answer.loading} resting={same} onPress={show}>
          {t('cross.show')}
        </Button>
      </div>
      {refusal?.code === 'no-such-day' && <Notice kind="info">{t('cross.gone')}</Notice>}
      {asked !== undefined && refusal?.code !== 'no-such-day' && <AnswerState answer={answer} />}
      {refusal === undefined && value !== undefined && about !== undefined && (
        <CrossTable cross={value} about={about} />
      )}
    </section>
  );
}
