import { useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { useLive } from '../../../shared/live/use-live.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { useAnswer } from '../../use-answer.js';
import { weekly } from '../calendar/dates.js';
import { covers } from '../calendar/period.js';
import type { ProgrammeWords } from '../cards/use-programme-words.js';
import { PlanCheck } from './plan-check.js';
import type { CheckedSession } from './session-form.js';

/** Looks at all dates that are typed, which may lie far from those the page shows. */
export function LiveCheck(props: {
  live: Live<'office'>;
  /** Raised whenever the programme may be another. */
  revision: number;
  timeZone: string;
  words: ProgrammeWords;
  checked: Extract<CheckedSession, { ok: true }>;
  /** The session that is changed. */
  sessionId?: string;
}) {
  const { live, revision, timeZone, words, checked, sessionId } = props;
  const { plan, weeks } = checked;
  const t = useT('programme');
  const last = weekly(plan.date, weeks).at(-1) ?? plan.date;
  const range = { from: plan.date, to: last };
  const answer = useAnswer(live, 'programme', range, revision);
  const connected = useLive(live).status === 'live';
  return (
    <>
      {weeks > 1 && (
        <p>
          {t('session.dates', {
            count: weeks,
            from: words.day.long(plan.date),
            to: words.day.long(last),
          })}
        </p>
      )}
      {!connected && <Notice kind="info">{t('offline')}</Notice>}
      {connected &&
        answer.value !== undefined &&
        !answer.loading &&
        covers(answer.about, range) && (
          <PlanCheck
            plan={plan}
            weeks={weeks}
            programme={answer.value}
            timeZone={timeZone}
            now={live.now()}
            sessionId={sessionId}
            words={words}
          />
        )}
    </>
  );
}
