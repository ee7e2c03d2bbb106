import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import styles from './help-panel.module.css';
import { useStation } from './station.js';
import { TouchDialog } from './touch-dialog.js';

/** How the call for a steward stands; closing it leaves the call as it is. */
export function HelpPanel(props: { onClose: () => void }) {
  const { help } = useStation();
  const t = useT('kiosk');
  const { onClose } = props;
  const where = help.unreachable ? 'offline' : (help.state ?? 'asking');
  const cancel = () => {
    help.cancel();
    onClose();
  };
  return (
    <TouchDialog
      title={t('help.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" size="touch" wide onPress={onClose}>
            {t('help.close')}
          </Button>
          {help.state !== undefined && !help.unreachable && (
            <Button size="touch" wide onPress={cancel}>
              {t('help.cancel')}
            </Button>
          )}
        </>
      }
    >
      <p className={styles['state']} role="status">
        <Pictogram name={SIGNS[where]} />
        <span>{t(`help.${where}`)}</span>
      </p>
    </TouchDialog>
  );
}

const SIGNS = { asking: 'clock', asked: 'check', coming: 'steward', offline: 'arrow' } as const;
