import { useT } from '../../i18n/i18n.js';
import type { Example } from '../example.js';
import styles from './scroll-area.examples.module.css';
import { ScrollArea } from './scroll-area.js';

function Area(props: { lines: number }) {
  const t = useT('gallery');
  return (
    <ScrollArea label={t('sample.tickets')} className={styles['area'] ?? ''}>
      {Array.from({ length: props.lines }, (_, at) => (
        <p key={at}>{t('sample.text')}</p>
      ))}
    </ScrollArea>
  );
}

export const examples: readonly Example[] = [
  { name: 'scrolls', Show: () => <Area lines={4} /> },
  { name: 'fits', Show: () => <Area lines={1} /> },
];
