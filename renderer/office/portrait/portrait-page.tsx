import type { PeriodId } from '#protocol/periods.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { Button } from '../../shared/ui/button/button.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import { AnswerState } from '../answer-state.js';
import office from '../office.module.css';
import { onlyAbout } from '../statistics/period/only-about.js';
import { PeriodPicker } from '../statistics/period/period-picker.js';
import { kindsOf } from '../statistics/tabs.js';
import { useAnswer } from '../use-answer.js';
import { CrossPanel } from './cross/cross-panel.js';
import { PortraitSheet } from './portrait-sheet.js';
import { isGiven } from './questions.js';

/** Who the visitors are who told something of themselves, in the form of the centre's own page of 2018. */
export function PortraitPage(props: {
  live: Live<'office'>;
  today: string;
  period: PeriodId;
  onPeriod: (period: PeriodId) => void;
}) {
  const { live, today, period, onPeriod } = props;
  const t = useT('portrait-report');
  const answer = onlyAbout(
    useAnswer(live, 'report', { period }),
    (about) => about.period === period,
  );
  const report = answer.value;
  const published = report?.period.portrait;
  const portrait = published && isGiven(published) ? published : undefined;
  return (
    <>
      <section className={`${office['panel']} ${office['bar']}`} aria-label={t('title')}>
        <PeriodPicker
          period={period}
          kinds={kindsOf('portrait')}
          today={today}
          firstYear={report?.years[0]}
          onPeriod={onPeriod}
        />
        <span className={office['gap']} />
        <Button
          icon={<Pictogram name="printer" />}
          disabled={portrait === undefined}
          onPress={() => window.print()}
        >
          {t('print')}
        </Button>
      </section>
      <AnswerState answer={answer} />
      {report !== undefined && portrait === undefined && (
        <Notice kind="info">{t(report.period.over ? 'none' : 'comes')}</Notice>
      )}
      {report !== undefined && portrait !== undefined && (
        <>
          {!report.period.over && <Notice kind="info">{t('running')}</Notice>}
          <PortraitSheet period={report.period} portrait={portrait} threshold={report.threshold} />
        </>
      )}
      <CrossPanel live={live} today={today} />
    </>
  );
}
