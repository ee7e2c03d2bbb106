import { useState } from 'react';

import type { Activity, Room } from '#protocol/workshops/programme.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { newCommandId } from '../../../shared/live/random.js';
import { ActionDialog } from '../../../shared/staff/actions/action-dialog.js';
import { useFocusWrong } from '../fields/use-focus-wrong.js';
import { ActivityFields } from './activity-fields.js';
import { activityForm, checkActivity, emptyActivity } from './activity-form.js';

const NONE: ReadonlySet<never> = new Set();

/** Makes an activity, or changes one. What is typed stays, whatever others change meanwhile. */
export function ActivityDialog(props: {
  /** Absent: a new one. */
  activity: Activity | undefined;
  rooms: readonly Room[];
  onDone: () => void;
  onClose: () => void;
}) {
  const { activity, rooms, onDone, onClose } = props;
  const t = useT('programme');
  const [form, setForm] = useState(() =>
    activity === undefined
      ? emptyActivity(newCommandId(), rooms[0]?.id ?? '')
      : activityForm(activity),
  );
  const [asked, setAsked] = useState(false);
  const focusWrong = useFocusWrong();
  const checked = checkActivity(form);
  return (
    <ActionDialog
      title={t(activity === undefined ? 'activity.addTitle' : 'activity.changeTitle')}
      size="wide"
      scope={`activity ${form.id}`}
      intention={
        checked.ok ? { kind: 'put-activity', payload: { activity: checked.activity } } : undefined
      }
      onIncomplete={() => {
        setAsked(true);
        focusWrong();
      }}
      confirm={t('activity.save')}
      done={t('activity.saved')}
      onDone={onDone}
      onClose={onClose}
    >
      <ActivityFields
        form={form}
        errors={asked && !checked.ok ? checked.errors : NONE}
        rooms={rooms}
        onForm={setForm}
      />
    </ActionDialog>
  );
}
