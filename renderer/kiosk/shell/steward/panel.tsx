import { useState } from 'react';

import type { MachineState } from '#protocol/shell.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { ShellFrame } from '../frame/shell-frame.js';
import { TestPrintButton, TestPrintNotice, useTestPrint } from '../frame/test-page.js';
import { Facts } from './facts.js';
import styles from './panel.module.css';
import type { StewardAround } from './steward-dialog.js';

/** What this machine knows of itself, and what a steward may do with it. */
export function Panel(
  props: StewardAround & {
    machine: MachineState | 'looking' | 'failed';
    onChange: () => void;
    onClose: () => void;
  },
) {
  const { shell, machine } = props;
  const t = useT('kiosk-shell');
  const test = useTestPrint(shell);
  const [leaving, setLeaving] = useState<'quit' | 'restart' | 'failed'>();
  const leave = (how: 'quit' | 'restart') => {
    setLeaving(how);
    shell.leave(how).catch(() => setLeaving('failed'));
  };
  const isLeaving = leaving === 'quit' || leaving === 'restart';
  const known = typeof machine === 'object' ? machine : undefined;
  const { printer = null, paper } = known?.settings ?? {};
  return (
    <ShellFrame
      title={t('panel.title')}
      actions={
        <Button
          size="touch"
          variant="primary"
          icon={<Pictogram name="back" />}
          onPress={props.onClose}
        >
          {t('panel.backToKiosk')}
        </Button>
      }
    >
      {(machine === 'failed' || leaving === 'failed') && (
        <Notice kind="alert">{t('panel.failed')}</Notice>
      )}
      {isLeaving && <Notice kind="info">{t('panel.leaving')}</Notice>}
      <TestPrintNotice test={test} />
      <div className={styles['panel']}>
        <Facts {...props} machine={known} />
        <div className={styles['actions']}>
          {printer !== null && paper !== undefined && (
            <TestPrintButton test={test} printer={printer} paper={paper} />
          )}
          <Button
            size="touch"
            icon={<Pictogram name="note" />}
            resting={known === undefined}
            onPress={props.onChange}
          >
            {t('panel.change')}
          </Button>
          <Button
            size="touch"
            icon={<Pictogram name="restart" />}
            busy={leaving === 'restart'}
            resting={isLeaving}
            onPress={() => leave('restart')}
          >
            {t('panel.restart')}
          </Button>
          <Button
            size="touch"
            variant="danger"
            icon={<Pictogram name="cross" />}
            busy={leaving === 'quit'}
            resting={isLeaving}
            onPress={() => leave('quit')}
          >
            {t('panel.quit')}
          </Button>
        </div>
      </div>
    </ShellFrame>
  );
}
