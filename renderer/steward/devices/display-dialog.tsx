import { useState } from 'react';

import type { DisplaySettings } from '#protocol/display-settings.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { ChooseOne, ChooseSome } from '../../shared/ui/choice-group/choice-group.js';
import { FormField } from '../../shared/ui/form-field/form-field.js';
import type { DisplayForm } from './display-form.js';
import { DISPLAY_SWITCHES, displayFormOf, readDisplayForm } from './display-form.js';
import styles from './kiosk-dialog.module.css';
import { LONGEST_NAME } from './kiosk-form.js';

/** Everything that is set for one display. What others change meanwhile is overwritten. */
export function DisplayDialog(props: {
  id: string;
  name: string;
  settings: DisplaySettings;
  /** How many the centre has. */
  islands: number;
  onClose: () => void;
}) {
  const { id, name, settings, islands, onClose } = props;
  const t = useT('steward');
  const [form, setForm] = useState(() => displayFormOf({ name, settings }, islands));
  const [asked, setAsked] = useState(false);
  const read = readDisplayForm(form, islands);
  const wrong = asked && !read.ok ? read.wrong : undefined;
  const change = (part: Partial<DisplayForm>) => setForm((before) => ({ ...before, ...part }));
  return (
    <ActionDialog
      title={t('kiosk.title', { name })}
      scope={id}
      intention={
        read.ok
          ? {
              kind: 'change-device',
              payload: { deviceId: id, name: read.name, display: read.display },
            }
          : undefined
      }
      onIncomplete={() => setAsked(true)}
      confirm={t('kiosk.save')}
      done={t('done.changed', { name: form.name.trim() })}
      onClose={onClose}
    >
      <FormField
        label={t('devices.name')}
        error={wrong?.has('name') === true ? t('devices.nameError') : undefined}
        value={form.name}
        onValue={(typed) => change({ name: typed })}
        maxLength={LONGEST_NAME}
        autoComplete="off"
      />
      <ChooseOne
        legend={t('display.field.islands')}
        options={[
          { value: 'all', label: t('display.zoneAll') },
          { value: 'own', label: t('display.zoneOwn') },
        ]}
        value={form.zone}
        onValue={(zone) => change({ zone })}
        error={wrong?.has('zone') === true ? t('display.zoneError', { most: islands }) : undefined}
      />
      {form.zone === 'own' && (
        <div className={styles['two']}>
          {(['from', 'to'] as const).map((end) => (
            <FormField
              key={end}
              label={t(`display.${end}`)}
              width="short"
              inputMode="numeric"
              value={form[end]}
              onValue={(typed) => change({ [end]: typed })}
              maxLength={2}
              autoComplete="off"
            />
          ))}
        </div>
      )}
      <ChooseSome
        legend={t('display.calls')}
        layout="column"
        options={DISPLAY_SWITCHES.map((each) => ({
          value: each,
          label: t(`display.field.${each}`),
        }))}
        values={form.switches}
        onValues={(switches) => change({ switches })}
      />
    </ActionDialog>
  );
}
