import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { Dialog } from '../../shared/ui/dialog/dialog.js';
import type { DeskKey } from './desk-keys.js';
import { ALARM_KEY, DESK_KEYS } from './desk-keys.js';
import { Cap, useLetters } from './keys-context.js';
import styles from './keys.module.css';

/** The keys of a window and what they do; letters can be switched off here. */
export function KeysDialog(props: { keys: readonly DeskKey[]; onClose: () => void }) {
  const t = useT('advisor');
  const tStaff = useT('staff');
  const letters = useLetters();
  return (
    <Dialog
      title={t('keys.title')}
      size="wide"
      onClose={props.onClose}
      actions={
        <Button autoFocus onPress={props.onClose}>
          {tStaff('action.close')}
        </Button>
      }
    >
      <p className={styles['lead']}>{t('keys.lead')}</p>
      <dl className={styles['list']}>
        {props.keys.map((key) => (
          <Entry key={key} cap={DESK_KEYS[key]} says={t(`keys.${key}`)} />
        ))}
        <Entry cap="0–9" says={t('keys.digit')} />
        <Entry cap={ALARM_KEY} says={t('keys.alarm')} />
      </dl>
      <label className={styles['switch']}>
        <input
          type="checkbox"
          checked={letters.on}
          onChange={(event) => letters.set(event.target.checked)}
        />
        {t('keys.letters')}
      </label>
    </Dialog>
  );
}

function Entry(props: { cap: string; says: string }) {
  return (
    <div className={styles['entry']}>
      <dt>
        <span className="visually-hidden">{props.cap}</span>
        <Cap text={props.cap} />
      </dt>
      <dd>{props.says}</dd>
    </div>
  );
}
