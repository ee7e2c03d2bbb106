import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import type { Section } from '../open.js';
import { useOpen } from '../open.js';
import type { CalmAlert } from './alert.js';
import styles from './alert-panel.module.css';
import { useAlertText } from './alert-text.js';
import type { Mend } from './mend.js';
import { mendOf } from './mend.js';

/** One alert: what the matter is, the one action that mends it, and "later". */
export function AlertRow(props: { alert: CalmAlert; section: Section; onAside: () => void }) {
  const { alert, section, onAside } = props;
  const t = useT('steward-alerts');
  const alertText = useAlertText();
  const open = useOpen();
  const mend = mendOf(alert);
  const text = alertText(alert);

  function go(to: Mend): void {
    switch (to.to) {
      case 'section':
        return open.section(to.section);
      case 'ticket':
        return open.ticket(to.ticketId);
      case 'island':
        return open.island(to.island);
    }
  }

  function label(to: Mend): string {
    switch (to.to) {
      case 'section':
        return t(to.section === 'devices' ? 'mend.devices' : 'mend.board');
      case 'ticket':
        return t('mend.ticket', { number: to.number });
      case 'island':
        return t('mend.island', { island: to.island });
    }
  }

  const there = mend?.to === 'section' && mend.section === section;
  return (
    <li className={`${styles['row']} ${styles[alert.urgency]}`}>
      <span className={styles['sign']} aria-hidden="true">
        {SIGNS[alert.urgency]}
      </span>
      <p className={styles['text']}>{text}</p>
      <span className={styles['verbs']}>
        {mend !== undefined && !there && <Button onPress={() => go(mend)}>{label(mend)}</Button>}
        <Button variant="quiet" aria-label={t('laterLabel', { text })} onPress={onAside}>
          {t('later')}
        </Button>
      </span>
    </li>
  );
}

const SIGNS = { now: '!', soon: '!', know: 'i' } as const;
