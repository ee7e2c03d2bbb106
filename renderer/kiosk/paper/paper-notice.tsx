import '../../shared/i18n/namespaces/paper.js';
import { useT } from '../../shared/i18n/i18n.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { Progress } from '../../shared/ui/progress/progress.js';
import type { PaperState } from './paper.js';

/** How the paper fares, plainly; nothing before it was asked for. */
export function PaperNotice({ state }: { state: PaperState }) {
  const t = useT('paper');
  if (state === 'none' || state === 'ready') return null;
  if (state === 'printing') return <Progress label={t('state.printing')} />;
  const kind = state === 'failed' ? 'alert' : state === 'sent' ? 'info' : 'good';
  return <Notice kind={kind}>{t(`state.${state}`)}</Notice>;
}
