import { useT } from '../../i18n/i18n.js';
import type { Example } from '../example.js';
import styles from './qr-code.examples.module.css';
import { QrCode } from './qr-code.js';

function Code(props: { text: string }) {
  const t = useT('gallery');
  return (
    <div className={styles['place']}>
      <QrCode text={props.text} label={t('sample.qr')} />
    </div>
  );
}

export const examples: readonly Example[] = [
  { name: 'short', Show: () => <Code text="http://192.168.1.20:8080/t" /> },
  {
    name: 'ticket',
    Show: () => <Code text="https://onthaal.example.brussels/t#nl.abcDEF0123456789_-abcd.503" />,
  },
];
