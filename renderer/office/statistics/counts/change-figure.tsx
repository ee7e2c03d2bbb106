import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import type { Change } from './count.js';
import { percentOf, signed } from './percent.js';

/** How much more or less than a year before; a dash where nothing can be claimed. */
export function ChangeFigure(props: { change: Change | undefined }) {
  const { change } = props;
  const t = useT('reports');
  const format = useFormat();
  if (change === undefined) return <span title={t('change.unknown')}>–</span>;
  const { difference, share } = change;
  const count = signed(difference, format.number);
  if (share === undefined || difference === 0) return <>{count}</>;
  return (
    <>
      {count} ({signed(share, (part) => percentOf(part, format.number))})
    </>
  );
}
