import { useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { useAnswer } from '../../use-answer.js';
import { weekly } from '../calendar/dates.js';
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
  const answer = useAnswer(live, 'programme', { from: plan.date, to: last }, revision);
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
      {answer.value !== undefined && !answer.loading && (
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
