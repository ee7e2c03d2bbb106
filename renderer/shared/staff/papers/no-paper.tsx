import '../../i18n/namespaces/desk.js';
import { useT } from '../../i18n/i18n.js';
import { Notice } from '../../ui/notice/notice.js';

export function NoPaper() {
  return <Notice kind="alert">{useT('desk')('papers.failed')}</Notice>;
}
