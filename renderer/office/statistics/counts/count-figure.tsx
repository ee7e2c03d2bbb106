import type { ReportCount } from '#protocol/reports.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { HiddenMark } from './marks.js';

/** A count as it may be seen. @param props.short with a sign in place of the words: for tables */
export function CountFigure(props: { count: ReportCount; short?: boolean }) {
  const { count, short = false } = props;
  const t = useT('reports');
  const format = useFormat();
  if (count === null) return <HiddenMark />;
  if (typeof count === 'number') return <>{format.number(count)}</>;
  const words = t('count.atLeast', { count: format.number(count.atLeast) });
  if (!short) return <>{words}</>;
  return (
    <>
      <span className="visually-hidden">{words}</span>
      <span aria-hidden="true">{t('count.floor', { count: format.number(count.atLeast) })}</span>
    </>
  );
}
