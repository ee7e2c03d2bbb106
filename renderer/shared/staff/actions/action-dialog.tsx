import { useId, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';

import type { Refusal } from '#protocol/refusals.js';

import { useT } from '../../i18n/i18n.js';
import { Button } from '../../ui/button/button.js';
import { Dialog } from '../../ui/dialog/dialog.js';
import { Notice } from '../../ui/notice/notice.js';
import { useToast } from '../../ui/toast/toast.js';
import { useRefusalText } from '../refusal-text.js';
import styles from './action-dialog.module.css';
import { useActions } from './actions.js';
import type { Intention } from './intention.js';

/**
 * A dialog that ends in one command: closed when it is done, open with the refusal's sentence when
 * it is not.
 */
export function ActionDialog(props: {
  title: string;
  scope: string;
  /** Absent while what was filled in does not make a command. */
  intention: Intention | undefined;
  confirm: string;
  /** It cannot be undone: an Enter too many keeps things as they are. */
  danger?: boolean;
  /** Instead of "cancel", where what is confirmed is a cancellation itself. */
  keep?: string;
  size?: 'normal' | 'wide';
  /** Said when it is done. */
  done?: string;
  /** Confirmed although nothing can be sent yet: show what is missing. */
  onIncomplete?: () => void;
  onDone?: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, scope, intention, confirm, danger = false, size = 'normal', done } = props;
  const t = useT('staff');
  const toast = useToast();
  const refusalText = useRefusalText();
  const actions = useActions();
  const [refusal, setRefusal] = useState<Refusal>();
  const formId = useId();
  const busy = actions.underWay(scope) !== undefined;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (intention === undefined) return props.onIncomplete?.();
    setRefusal(undefined);
    const answer = await actions.run(scope, intention, setRefusal);
    if (answer?.ok !== true) return;
    if (done !== undefined) toast.good(done);
    props.onDone?.();
    props.onClose();
  }

  function cancel(): void {
    if (busy) actions.giveUp();
    props.onClose();
  }

  return (
    <Dialog
      title={title}
      size={size}
      busy={busy}
      onClose={props.onClose}
      actions={
        <>
          <Button
            type="submit"
            form={formId}
            variant={danger ? 'danger' : 'primary'}
            busy={busy}
            disabled={intention === undefined && props.onIncomplete === undefined}
          >
            {busy && actions.lost ? t('action.waits') : confirm}
          </Button>
          <Button
            variant="quiet"
            autoFocus={danger}
            disabled={busy && !actions.lost}
            onPress={cancel}
          >
            {props.keep ?? t('action.cancel')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles['form']}
        onSubmit={(event) => void submit(event)}
        noValidate
      >
        {props.children}
      </form>
      {refusal !== undefined && <Notice kind="alert">{refusalText(refusal)}</Notice>}
    </Dialog>
  );
}
