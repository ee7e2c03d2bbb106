import { periodOf } from '#protocol/periods.js';
import type { FiguresProblem } from '#protocol/reports.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { usePeriodName } from '../period/period-name.js';
import { Notice } from '../../../shared/ui/notice/notice.js';

const KINDS = [
  'missing',
  'twice',
  'ahead',
  'feedback',
] as const satisfies readonly FiguresProblem['what'][];

/** Days and months whose figures are wrong, named. */
export function Problems(props: { problems: readonly FiguresProblem[] }) {
  const t = useT('reports');
  const format = useFormat();
  const period = usePeriodName();
  const nameOf = (kind: FiguresProblem['what'], date: string): string =>
    kind === 'feedback' ? period(periodOf('month', date)) : format.date(date);
  return KINDS.map((kind) => {
    const days = props.problems.filter(({ what }) => what === kind);
    if (days.length === 0) return null;
    return (
      <Notice key={kind} kind="alert">
        {t(`problem.${kind}`, { days: days.map(({ date }) => nameOf(kind, date)).join('; ') })}
      </Notice>
    );
  });
}

/** Problems of the dates of a period. */
export function problemsWithin(
  problems: readonly FiguresProblem[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly FiguresProblem[] {
  return problems.filter(({ date }) => from <= date && date <= to);
}
