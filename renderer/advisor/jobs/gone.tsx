import { useT } from '../../shared/i18n/i18n.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { useArrival } from './arrival.js';

/** In place of an occupation that this directory does not have any more. */
export function Gone() {
  const t = useT('jobs');
  const words = useArrival<HTMLDivElement>();
  return (
    <div ref={words} tabIndex={-1}>
      <Notice kind="info">{t('sheet.gone')}</Notice>
    </div>
  );
}
