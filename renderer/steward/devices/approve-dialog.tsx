import { useState } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { ChooseSome } from '../../shared/ui/choice-group/choice-group.js';
import { FormField } from '../../shared/ui/form-field/form-field.js';
import type { RequestRow } from './device-rows.js';
import styles from './devices-page.module.css';

const LONGEST_NAME = 40;

/** Lets a device in once its code was compared and it has a name. */
export function ApproveDialog(props: { request: RequestRow; onClose: () => void }) {
  const { request, onClose } = props;
  const t = useT('steward');
  const [typed, setTyped] = useState('');
  const [compared, setCompared] = useState<readonly 'same'[]>([]);
  const [asked, setAsked] = useState(false);
  const name = typed.trim();
  const complete = name !== '' && compared.length > 0;
  return (
    <ActionDialog
      title={t('devices.approveTitle')}
      scope={request.id}
      intention={
        complete ? { kind: 'approve-device', payload: { requestId: request.id, name } } : undefined
      }
      onIncomplete={() => setAsked(true)}
      confirm={t('devices.approve')}
      done={t('done.approved', { name })}
      onClose={onClose}
    >
      <p>
        {t(`devices.kind.${request.kind}`)} · {request.address}
      </p>
      <p className={styles['code']}>{request.code}</p>
      <ChooseSome
        legend={t('devices.compare')}
        options={[{ value: 'same', label: t('devices.sameCode') }]}
        values={compared}
        onValues={setCompared}
        error={asked && compared.length === 0 ? t('devices.sameCodeError') : undefined}
      />
      <FormField
        label={t('devices.name')}
        hint={t('devices.nameHint')}
        error={asked && name === '' ? t('devices.nameError') : undefined}
        value={typed}
        onValue={setTyped}
        maxLength={LONGEST_NAME}
        autoComplete="off"
      />
    </ActionDialog>
  );
}
