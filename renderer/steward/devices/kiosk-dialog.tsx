import { useState } from 'react';

import type { KioskSettings } from '#protocol/kiosk-settings.js';
import { KIOSK_SERVICES } from '#protocol/vocabulary.js';

import { tIn, useT } from '../../shared/i18n/i18n.js';
import { ActionDialog } from '../../shared/staff/actions/action-dialog.js';
import { ChooseOne, ChooseSome } from '../../shared/ui/choice-group/choice-group.js';
import { FormField } from '../../shared/ui/form-field/form-field.js';
import styles from './kiosk-dialog.module.css';
import {
  formOf,
  LONGEST_IDLE,
  LONGEST_NAME,
  LONGEST_PLACE,
  readForm,
  SHORTEST_IDLE,
} from './kiosk-form.js';
import type { FormField as Field, KioskForm } from './kiosk-form.js';
import { OutOfServiceFields } from './out-of-service-fields.js';

/** Everything that is set for one kiosk. What others change meanwhile is overwritten. */
export function KioskDialog(props: {
  id: string;
  name: string;
  settings: KioskSettings;
  centreSeconds: number;
  onClose: () => void;
}) {
  const { id, name, settings, centreSeconds, onClose } = props;
  const t = useT('steward');
  const [form, setForm] = useState(() =>
    formOf(
      { name, settings },
      {
        fr: tIn('fr', 'steward')('kiosk.outOfServiceText'),
        nl: tIn('nl', 'steward')('kiosk.outOfServiceText'),
      },
      centreSeconds,
    ),
  );
  const [asked, setAsked] = useState(false);
  const read = readForm(form);
  const change = (part: Partial<KioskForm>) => setForm((before) => ({ ...before, ...part }));
  const error = (field: Field, text: string) =>
    asked && !read.ok && read.wrong.has(field) ? text : undefined;

  return (
    <ActionDialog
      title={t('kiosk.title', { name })}
      size="wide"
      scope={id}
      intention={
        read.ok
          ? { kind: 'change-device', payload: { deviceId: id, name: read.name, kiosk: read.kiosk } }
          : undefined
      }
      onIncomplete={() => setAsked(true)}
      confirm={t('kiosk.save')}
      done={t('done.changed', { name: form.name.trim() })}
      onClose={onClose}
    >
      <div className={styles['two']}>
        <FormField
          label={t('kiosk.field.name')}
          error={error('name', t('devices.nameError'))}
          value={form.name}
          onValue={(typed) => change({ name: typed })}
          maxLength={LONGEST_NAME}
          autoComplete="off"
        />
        <FormField
          label={t('kiosk.field.place')}
          value={form.place}
          onValue={(place) => change({ place })}
          maxLength={LONGEST_PLACE}
          autoComplete="off"
        />
      </div>
      <ChooseSome
        legend={t('kiosk.access')}
        options={[
          { value: 'accessible', label: t('kiosk.field.accessible') },
          { value: 'reach', label: t('kiosk.field.reach'), disabled: form.accessible },
        ]}
        values={[
          ...(form.accessible ? (['accessible'] as const) : []),
          // A kiosk for wheelchairs starts in reach mode whatever is set here.
          ...(form.accessible || form.reach ? (['reach'] as const) : []),
        ]}
        onValues={(values) => {
          const accessible = values.includes('accessible');
          change(
            accessible || form.accessible
              ? { accessible }
              : { accessible, reach: values.includes('reach') },
          );
        }}
      />
      <ChooseSome
        legend={t('kiosk.field.services')}
        options={KIOSK_SERVICES.map((each) => ({ value: each, label: t(`kiosk.service.${each}`) }))}
        values={form.services}
        onValues={(services) =>
          change({ services: KIOSK_SERVICES.filter((each) => services.includes(each)) })
        }
        error={error('services', t('kiosk.servicesError'))}
      />
      <div className={styles['two']}>
        <ChooseOne
          legend={t('kiosk.field.printer')}
          layout="column"
          options={[
            { value: 'browser', label: t('kiosk.printer.browser') },
            { value: 'none', label: t('kiosk.printer.none') },
          ]}
          value={form.printer}
          onValue={(printer) => change({ printer })}
        />
        <div className={styles['idle']}>
          <ChooseOne
            legend={t('kiosk.field.idleSeconds')}
            layout="column"
            options={[
              { value: 'centre', label: t('kiosk.idleCentre', { seconds: centreSeconds }) },
              { value: 'own', label: t('kiosk.idleOwn') },
            ]}
            value={form.idle}
            onValue={(idle) => change({ idle })}
          />
          {form.idle === 'own' && (
            <FormField
              label={t('kiosk.seconds')}
              width="short"
              inputMode="numeric"
              error={error(
                'seconds',
                t('kiosk.secondsError', { least: SHORTEST_IDLE, most: LONGEST_IDLE }),
              )}
              value={form.seconds}
              onValue={(seconds) => change({ seconds })}
              maxLength={3}
              autoComplete="off"
            />
          )}
        </div>
      </div>
      <OutOfServiceFields
        form={form}
        onChange={change}
        errors={{
          fr: error('fr', t('kiosk.messageError')),
          nl: error('nl', t('kiosk.messageError')),
        }}
      />
    </ActionDialog>
  );
}
