import { useState } from 'react';
import type { FormEvent } from 'react';

import type { Settings } from '#protocol/settings.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { useActions } from '../../shared/staff/actions/actions.js';
import { Button } from '../../shared/ui/button/button.js';
import { FormField } from '../../shared/ui/form-field/form-field.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { useToast } from '../../shared/ui/toast/toast.js';
import { ClashNotice } from './clash-notice.js';
import { FieldGroup } from './field-group.js';
import { NumberFields } from './number-fields.js';
import { RuleChoice } from './rule-choice.js';
import { checkForm, formOf } from './settings-form.js';
import { RemovedRooms } from './removed-rooms.js';
import { RoomsFields } from './rooms-fields.js';
import styles from './settings.module.css';
import type { Clash } from './use-settings-change.js';
import { useSettingsChange, withTheirs } from './use-settings-change.js';
import { WeekFields } from './week-fields.js';

export function SettingsEditor(props: {
  live: Live<'office'>;
  settings: Settings;
  onSaved: () => void;
}) {
  const { live, onSaved } = props;
  const t = useT('office');
  const tStaff = useT('staff');
  const toast = useToast();
  const actions = useActions();
  const change = useSettingsChange(live);
  // What is typed here is kept, whatever others save meanwhile: it is put into theirs when it is saved.
  const [settings, setSettings] = useState(props.settings);
  const [form, setForm] = useState(() => formOf(settings));
  const [asked, setAsked] = useState(false);
  const [clash, setClash] = useState<Clash>();
  const checked = checkForm(form, settings);
  const errors = checked.ok ? {} : checked.errors;
  const changed = JSON.stringify(form) !== JSON.stringify(formOf(settings));
  const { busy } = change;
  const numbers = { form, errors, onForm: setForm };

  function begin(base: Settings, shown: Settings): void {
    setSettings(base);
    setForm(formOf(shown));
    setClash(undefined);
  }

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (checked.ok) await put(settings, checked.settings);
  }

  async function put(base: Settings, mine: Settings): Promise<void> {
    const saved = await change.save(base, mine);
    if (saved.kind === 'clash') setClash(saved.clash);
    if (saved.kind !== 'saved') return;
    begin(saved.settings, saved.settings);
    setAsked(false);
    toast.good(t('settings.saved'));
    onSaved();
  }

  return (
    <form className={styles['form']} onSubmit={(event) => void save(event)} noValidate>
      <div className={styles['columns']}>
        <FieldGroup title={t('settings.group.centre')}>
          <NumberFields {...numbers} fields={['islands']} />
          <FormField
            label={t('settings.field.timeZone')}
            hint={t('settings.hint.timeZone')}
            error={errors['timeZone'] && t('settings.error.timeZone')}
            value={form.timeZone}
            onValue={(timeZone) => setForm({ ...form, timeZone })}
            spellCheck={false}
          />
          <FormField
            label={t('settings.field.publicUrl')}
            hint={t('settings.hint.publicUrl')}
            error={errors['publicUrl'] && t('settings.error.publicUrl')}
            value={form.publicUrl}
            onValue={(publicUrl) => setForm({ ...form, publicUrl })}
            inputMode="url"
            spellCheck={false}
          />
        </FieldGroup>
        <FieldGroup title={t('settings.group.hours')} hint={t('settings.hoursHint')}>
          <WeekFields form={form} errors={errors} onForm={setForm} />
        </FieldGroup>
        <FieldGroup title={t('settings.group.calls')}>
          <NumberFields
            {...numbers}
            fields={['callsBeforeNoShow', 'callWindowSeconds', 'missedMinutes']}
          />
        </FieldGroup>
        <FieldGroup title={t('settings.group.service')}>
          <NumberFields
            {...numbers}
            fields={[
              'serviceLevelMinutes',
              'serviceLevelTarget',
              'waitAlertMinutes',
              'yearlyContactTarget',
            ]}
          />
        </FieldGroup>
        <FieldGroup title={t('settings.group.keeping')} hint={t('settings.keepingHint')}>
          <NumberFields
            {...numbers}
            fields={['retentionHours', 'portraitDays', 'auditMonths', 'smallestCount']}
          />
        </FieldGroup>
        <FieldGroup title={t('settings.field.nextTicketRule')} hint={t('settings.ruleHint')}>
          <RuleChoice
            legend={t('settings.field.nextTicketRule')}
            value={form.nextTicketRule}
            onValue={(nextTicketRule) => setForm({ ...form, nextTicketRule })}
          />
        </FieldGroup>
        <FieldGroup title={t('settings.group.kiosk')}>
          <NumberFields
            {...numbers}
            fields={['kioskIdleSeconds', 'kioskWarningSeconds', 'kioskTicketSeconds']}
          />
        </FieldGroup>
        <FieldGroup title={t('settings.group.offline')}>
          <NumberFields {...numbers} fields={['leasedNumbers', 'firstLeasedNumber']} />
        </FieldGroup>
        <FieldGroup title={t('settings.group.multimedia')}>
          <NumberFields
            {...numbers}
            fields={[
              'computers',
              'accessibleComputers',
              'tablets',
              'accessibleTablets',
              'seatMinutes',
            ]}
          />
        </FieldGroup>
        <FieldGroup title={t('settings.group.rooms')} hint={t('settings.roomsHint')}>
          <RoomsFields form={form} errors={errors} onForm={setForm} />
          <RemovedRooms live={live} stored={settings.rooms} rooms={form.rooms} />
        </FieldGroup>
        <FieldGroup title={t('settings.group.workshops')}>
          <NumberFields
            {...numbers}
            fields={[
              'workshopWeeksAhead',
              'workshopCheckInMinutes',
              'workshopGraceMinutes',
              'workshopSeatsPerKioskHour',
              'workshopSeatsPerKioskDay',
            ]}
          />
        </FieldGroup>
      </div>
      {clash !== undefined && (
        <ClashNotice
          clash={clash}
          busy={busy}
          onMine={() => void put(clash.theirs, clash.mine)}
          onTheirs={() => begin(clash.theirs, withTheirs(clash))}
        />
      )}
      <div className={styles['foot']}>
        <Button type="submit" variant="primary" busy={busy} disabled={!changed}>
          {busy && actions.lost ? tStaff('action.waits') : t('settings.save')}
        </Button>
        <Button variant="quiet" disabled={!changed} onPress={() => setForm(formOf(settings))}>
          {t('settings.undo')}
        </Button>
        {changed && checked.ok && <span role="status">{t('settings.unsaved')}</span>}
        {asked && !checked.ok && <Notice kind="alert">{t('settings.fix')}</Notice>}
      </div>
    </form>
  );
}
