import type { ImportCounts, ImportReport } from '#protocol/workshops/programme-import.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { rowsLeftOut, stateOf } from './import-report.js';

/** What would come of a file, or what has. */
export function ImportOutcome(props: { report: ImportReport; asking: boolean }) {
  const { report, asking } = props;
  const t = useT('programme-files');
  const counted = ({ activities, sessions }: ImportCounts) =>
    t('import.and', {
      activities: t('import.activities', { count: activities }),
      sessions: t('import.sessions', { count: sessions }),
    });
  const left = t('import.leftOut', { count: rowsLeftOut(report.problems) });
  switch (stateOf(report)) {
    case 'empty':
      return <Notice kind="info">{t('import.empty')}</Notice>;
    case 'clean':
      return <Notice kind="good">{t('import.clean', { counted: counted(report.good) })}</Notice>;
    case 'partly':
      return (
        <Notice kind="alert">
          {t(asking ? 'import.askGood' : 'import.partly', { counted: counted(report.good) })}{' '}
          <strong>{left}</strong>
        </Notice>
      );
    case 'bad':
      return <Notice kind="alert">{t('import.bad')}</Notice>;
    case 'taken':
      return (
        <Notice kind="good">
          {t('import.taken', { counted: counted(report.taken) })}{' '}
          {report.problems.length > 0 && <strong>{left}</strong>}
        </Notice>
      );
  }
}
