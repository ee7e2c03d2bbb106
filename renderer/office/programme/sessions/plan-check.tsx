import type { SessionPlan } from '#protocol/workshops/programme.js';
import type { Programme } from '#protocol/workshops/views.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { weekly } from '../calendar/dates.js';
import type { ProgrammeWords } from '../cards/use-programme-words.js';
import type { PlanProblem } from '../rules/plan-problems.js';
import { planProblems } from '../rules/plan-problems.js';
import styles from './facts.module.css';

/** So many dates are named; the rest is counted. */
const NAMED = 5;

/** Whether what is typed fits, on every date of it, before anything is sent. */
export function PlanCheck(props: {
  plan: SessionPlan;
  weeks: number;
  /** With the sessions of all those dates. */
  programme: Programme;
  timeZone: string;
  now: number;
  /** The session that is changed. */
  sessionId: string | undefined;
  words: ProgrammeWords;
}) {
  const { plan, weeks, programme, timeZone, now, sessionId, words } = props;
  const t = useT('programme');
  const wrong = weekly(plan.date, weeks).flatMap((date) => {
    const problems = planProblems({ ...plan, date }, { programme, timeZone, now }, sessionId);
    return problems.length === 0 ? [] : [{ date, problems }];
  });
  const why = (problems: readonly PlanProblem[]) => problems.map(words.problem).join(' ');
  if (wrong.length === 0) return <Notice kind="good">{t('session.fits')}</Notice>;
  return (
    <Notice kind="alert">
      {t('session.problems', { count: wrong.length })}
      <ul className={styles['problems']}>
        {wrong.slice(0, NAMED).map(({ date, problems }) => (
          <li key={date}>
            {t('session.problemOn', { day: words.day.long(date), why: why(problems) })}
          </li>
        ))}
        {wrong.length > NAMED && <li>{t('session.more', { count: wrong.length - NAMED })}</li>}
      </ul>
    </Notice>
  );
}
