import { useState } from 'react';

import type { WhatIfStart } from '#protocol/what-if.js';
import { MOST_ISLANDS } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { useRefusalText } from '../../shared/staff/refusal-text.js';
import { Button } from '../../shared/ui/button/button.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { Progress } from '../../shared/ui/progress/progress.js';
import office from '../office.module.css';
import { RuleChoice } from '../settings/rule-choice.js';
import { checkStaffing } from '../staffing/check.js';
import { draftsOf } from '../staffing/drafts.js';
import { StaffingEditor } from '../staffing/staffing-editor.js';
import { useHistory } from '../staffing/use-history.js';
import type { WhatIfDay } from './day/imagined-day.js';
import { KeepRota } from './keep-rota.js';
import { questionOf } from './question.js';
import { Comparison } from './results/comparison.js';
import styles from './what-if.module.css';
import { useLived } from './use-lived.js';

/** The staffing and the rule of a day, changed here, and what would come of it. */
export function Scenario(props: {
  live: Live<'office'>;
  start: WhatIfStart;
  /** Absent while what was typed makes none. */
  day: WhatIfDay | undefined;
  /** The same for all that is tried here: what differs is what was changed. */
  seed: number;
  mayKeep: boolean;
}) {
  const { live, day, seed, mayKeep } = props;
  const t = useT('what-if');
  const refusalText = useRefusalText();
  const [start] = useState(props.start);
  const before = draftsOf(start.staffing);
  const rows = useHistory(before);
  const [rule, setRule] = useState(start.rule);
  const { living, lived, live: run } = useLived(live);
  const [asked, setAsked] = useState(false);
  const checked = checkStaffing(rows.value, MOST_ISLANDS);
  const shifts = checked.ok && checked.shifts.length > 0 ? checked.shifts : undefined;
  const question = day && shifts && questionOf(day, start, { staffing: shifts, rule }, seed);
  const running = living.kind === 'running';

  function press(): void {
    setAsked(true);
    if (question !== undefined) void run(question);
  }

  return (
    <>
      <section className={office['panel']} aria-labelledby="what-if-staffing">
        <h2 id="what-if-staffing" className={office['panelTitle']}>
          {t('staffing.title')}
        </h2>
        <p className={styles['intro']}>
          {t(start.staffing.length === 0 ? 'staffing.unknown' : 'staffing.intro')}
        </p>
        <StaffingEditor
          caption={t('staffing.title')}
          before={before}
          rows={rows}
          checked={checked}
          islands={MOST_ISLANDS}
        />
      </section>
      <section className={office['panel']} aria-labelledby="what-if-rule">
        <h2 id="what-if-rule" className={office['panelTitle']}>
          {t('rule.title')}
        </h2>
        <p className={styles['intro']}>{t('rule.intro')}</p>
        <RuleChoice legend={t('rule.title')} value={rule} onValue={setRule} />
      </section>
      <section className={office['panel']} aria-label={t('run.title')}>
        <p className={styles['intro']}>{t('run.plain')}</p>
        <div className={styles['run']}>
          <Button variant="primary" busy={running} onPress={press}>
            {t('run.run')}
          </Button>
          {mayKeep && (
            <KeepRota
              live={live}
              shifts={shifts}
              date={day?.kind === 'kept' ? day.date : undefined}
            />
          )}
        </div>
        <div className={styles['said']}>
          {asked && question === undefined && (
            <Notice kind="alert">{t(rows.value.length === 0 ? 'run.nobody' : 'run.fix')}</Notice>
          )}
          {running && (
            <div className={styles['progress']} role="status">
              <Progress
                label={t(`run.living.${living.part}`)}
                value={living.part === 'before' || question?.before === undefined ? 0 : 1}
                most={question?.before === undefined ? 1 : 2}
              />
            </div>
          )}
          {living.kind === 'refused' && (
            <Notice kind="alert">
              {living.refusal.code === 'unavailable'
                ? t('run.tooLong')
                : refusalText(living.refusal)}
            </Notice>
          )}
          {lived !== undefined && !running && lived.question !== JSON.stringify(question) && (
            <Notice kind="info">{t('run.old')}</Notice>
          )}
        </div>
      </section>
      {lived !== undefined && <Comparison lived={lived} />}
    </>
  );
}
