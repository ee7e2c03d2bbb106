import { useState } from 'react';

import type { Programme } from '#protocol/workshops/views.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { ActionDialog } from '../../../shared/staff/actions/action-dialog.js';
import type { ProgrammeWords } from '../cards/use-programme-words.js';
import { useFocusWrong } from '../fields/use-focus-wrong.js';
import { LiveCheck } from './live-check.js';
import { SessionFields } from './session-fields.js';
import type { Slot } from './session-form.js';
import { checkSession, newSession, withActivity } from './session-form.js';

export interface SessionDialogProps {
  live: Live<'office'>;
  programme: Programme;
  /** Raised whenever the programme may be another. */
  revision: number;
  timeZone: string;
  words: ProgrammeWords;
  onDone: () => void;
  onClose: () => void;
}

/** Plans an activity, once or weekly. */
export function PlanSessionDialog(
  props: SessionDialogProps & { slot: Slot; activityId: string | undefined },
) {
  const { slot, activityId, programme, onDone, onClose } = props;
  const t = useT('programme');
  const activityOf = (id: string | undefined) =>
    programme.activities.find((each) => each.id === id);
  const [form, setForm] = useState(() => newSession(slot, activityOf(activityId)));
  const [asked, setAsked] = useState(false);
  const focusWrong = useFocusWrong();
  const checked = checkSession(form);
  return (
    <ActionDialog
      title={t('session.planTitle')}
      size="wide"
      scope="plan-sessions"
      intention={
        checked.ok
          ? { kind: 'plan-sessions', payload: { session: checked.plan, weeks: checked.weeks } }
          : undefined
      }
      onIncomplete={() => {
        setAsked(true);
        focusWrong();
      }}
      confirm={t('session.confirm')}
      done={t('session.planned', { count: checked.ok ? checked.weeks : 1 })}
      onDone={onDone}
      onClose={onClose}
    >
      <SessionFields
        form={form}
        errors={asked && !checked.ok ? checked.errors : NONE}
        programme={programme}
        planned={false}
        onForm={setForm}
        onActivity={(id) => {
          const activity = activityOf(id);
          if (activity === undefined) return;
          const { room } = slot;
          setForm({ ...withActivity(form, activity), ...(room !== undefined && { room }) });
        }}
      />
      {checked.ok && <LiveCheck {...props} checked={checked} />}
    </ActionDialog>
  );
}

const NONE: ReadonlySet<never> = new Set();
