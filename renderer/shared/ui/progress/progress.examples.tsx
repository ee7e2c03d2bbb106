import { useT } from '../../i18n/i18n.js';
import type { Example } from '../example.js';
import { Progress } from './progress.js';

function Known() {
  const t = useT('gallery');
  return <Progress label={t('sample.step')} value={2} most={5} />;
}

function Unknown() {
  const t = useT('gallery');
  return <Progress label={t('sample.printing')} />;
}

export const examples: readonly Example[] = [
  { name: 'known', Show: Known },
  { name: 'unknown', Show: Unknown },
];
