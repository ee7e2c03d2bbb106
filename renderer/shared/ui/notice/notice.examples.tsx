import { useT } from '../../i18n/i18n.js';
import type { Example } from '../example.js';
import { Notice } from './notice.js';

function Said(props: { kind: 'info' | 'good' | 'alert' }) {
  const t = useT('gallery');
  return <Notice kind={props.kind}>{t(`sample.${props.kind}`)}</Notice>;
}

function LongWord() {
  const t = useT('gallery');
  return <Notice kind="info">{t('sample.longWord')}</Notice>;
}

export const examples: readonly Example[] = [
  { name: 'info', Show: () => <Said kind="info" /> },
  { name: 'good', Show: () => <Said kind="good" /> },
  { name: 'alert', Show: () => <Said kind="alert" /> },
  { name: 'long-word', Show: LongWord },
];
