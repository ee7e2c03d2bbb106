import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import styles from './clash-notice.module.css';
import type { Clash } from './use-settings-change.js';

/** Somebody else has changed the same: nothing is saved until it is said whose stays. */
export function ClashNotice(props: {
  clash: Clash;
  busy: boolean;
  onMine: () => void;
  onTheirs: () => void;
}) {
  const { clash, busy, onMine, onTheirs } = props;
  const t = useT('office');
  const fields = clash.fields.map((field) => t(`settings.field.${field}`)).join('; ');
  return (
    <Notice kind="alert">
      <span className={styles['clash']}>
        {t('settings.clash.text', { fields })}
        <span className={styles['choices']}>
          <Button busy={busy} onPress={onMine}>
            {t('settings.clash.mine')}
          </Button>
          <Button disabled={busy} onPress={onTheirs}>
            {t('settings.clash.theirs')}
          </Button>
        </span>
      </span>
    </Notice>
  );
}
