import type { JobsLibrary } from '#protocol/jobs/library.js';

import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { outcomeOf } from './outcome.js';

/** Says how the last import ended. */
export function JobsOutcome(props: {
  library: JobsLibrary;
  before: ReadonlySet<string> | undefined;
}) {
  const t = useT('office');
  const format = useFormat();
  const outcome = outcomeOf(props.library, props.before);
  if (outcome === undefined) return null;
  if (outcome.kind === 'fault') {
    const { from, fault, at } = outcome.fault;
    return (
      <Notice kind="alert">
        {t('jobs.outcome.fault', { from, at: format.moment(at), why: t(`jobs.fault.${fault}`) })}
      </Notice>
    );
  }
  const { source } = outcome;
  const { unmatched = 0 } = source;
  return (
    <Notice kind="good">
      {t('jobs.outcome.done', {
        what: t(`jobs.format.${source.format}`),
        records: format.number(source.records),
        leftOut: format.number(source.leftOut),
      })}
      {unmatched > 0 && ` ${t('jobs.outcome.unmatched', { count: format.number(unmatched) })}`}
    </Notice>
  );
}
