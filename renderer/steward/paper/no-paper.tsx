import { useT } from '../../shared/i18n/i18n.js';
import { Notice } from '../../shared/ui/notice/notice.js';

export function NoPaper() {
  return <Notice kind="alert">{useT('steward')('paper.failed')}</Notice>;
}
