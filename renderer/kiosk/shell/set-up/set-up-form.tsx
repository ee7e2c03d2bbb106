import type { MachineState, Shell } from '#protocol/shell.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { Button } from '../../../shared/ui/button/button.js';
import { useFocusHome } from '../../../shared/ui/focus/use-focus-home.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import { Pictogram } from '../../../shared/ui/pictogram/pictogram.js';
import { ShellFrame } from '../frame/shell-frame.js';
import { PinStep } from './pin-step.js';
import { PrinterStep } from './printer-step.js';
import { ServerStep } from './server-step.js';
import styles from './set-up.module.css';
import { StepList } from './step-list.js';
import { useSetUp } from './use-set-up.js';

/** Server, exit PIN and printer of a machine: asked one after another the first time, at choice later. */
export function SetUpForm(props: {
  shell: Shell;
  machine: MachineState;
  /** Absent where the machine was never set up: there is nothing to go back to. */
  onCancel?: () => void;
}) {
  const { shell, machine, onCancel } = props;
  const t = useT('kiosk-shell');
  const form = useSetUp(shell, machine);
  // What was pressed may go as its answer comes: a server that was chosen, an address that was right.
  const whole = useFocusHome<HTMLDivElement>('h1');
  const { step, draft, search, checked } = form;
  const isLast = step === 'printer';
  const first = onCancel === undefined;
  return (
    <div ref={whole} className={styles['whole']}>
      <ShellFrame
        key={step}
        title={first ? t('setUp.title') : t('setUp.change')}
        steps={<StepList step={step} done={form.done} onStep={form.goTo} />}
        actions={
          <>
            {!first ? (
              <Button size="touch" onPress={onCancel}>
                {t('setUp.cancel')}
              </Button>
            ) : (
              <Button
                size="touch"
                icon={<Pictogram name="back" />}
                resting={step === 'server'}
                onPress={form.back}
              >
                {t('setUp.back')}
              </Button>
            )}
            <Button
              size="touch"
              variant="primary"
              icon={<Pictogram name="check" />}
              busy={search.checking || form.saving}
              onPress={first && !isLast ? form.further : form.save}
            >
              {!first ? t('setUp.save') : isLast ? t('setUp.start') : t('setUp.further')}
            </Button>
          </>
        }
      >
        {form.failure !== undefined && <Notice kind="alert">{t(`setUp.${form.failure}`)}</Notice>}
        {step === 'server' && (
          <ServerStep
            server={draft.server}
            typed={form.typed}
            search={search}
            onServer={(server) => form.change({ server })}
            onTyped={form.type}
            onDone={first ? form.further : form.save}
          />
        )}
        {step === 'pin' && (
          <PinStep
            draft={draft}
            optional={!form.pinNeeded}
            problem={checked.has('pin') ? form.pinProblem : undefined}
            onDraft={form.change}
            onDone={first ? form.further : form.save}
          />
        )}
        {step === 'printer' && (
          <PrinterStep
            shell={shell}
            machine={machine}
            draft={draft}
            problem={checked.has('printer') && draft.printer === undefined}
            onDraft={form.change}
          />
        )}
      </ShellFrame>
    </div>
  );
}
