import { useState } from 'react';

import type { Programme, ProgrammeSession } from '#protocol/workshops/views.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { ActionDialog } from '../../../shared/staff/actions/action-dialog.js';
import type { ProgrammeWords } from '../cards/use-programme-words.js';
import { useFocusWrong } from '../fields/use-focus-wrong.js';
import { isSamePlace } from '../grid/place.js';
import { LiveCheck } from './live-check.js';
import { peopleOf } from './people.js';
import { SessionFields } from './session-fields.js';
import type { Slot } from './session-form.js';
import { checkSession, newSession, sessionForm, withActivity } from './session-form.js';

interface Common {
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
export function PlanSessionDialog(props: Common & { slot: Slot; activityId: string | undefined }) {
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

/** Changes one session; those signed up stay so. */
export function ChangeSessionDialog(props: Common & { session: ProgrammeSession }) {
  const { session, programme, words, onDone, onClose } = props;
  const { sessionId, plan } = session;
  const people = peopleOf(session);
  const t = useT('programme');
  // What was typed stays, whatever others change meanwhile.
  const [form, setForm] = useState(() => sessionForm(plan));
  const [asked, setAsked] = useState(false);
  const focusWrong = useFocusWrong();
  const checked = checkSession(form);
  const moves = checked.ok && !isSamePlace(checked.plan, plan);
  return (
    <ActionDialog
      title={t('session.changeTitle')}
      size="wide"
      scope={sessionId}
      intention={
        checked.ok
          ? { kind: 'change-session', payload: { sessionId, session: checked.plan } }
          : undefined
      }
      onIncomplete={() => {
        setAsked(true);
        focusWrong();
      }}
      confirm={t('session.save')}
      done={t('session.changed')}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        <strong>{words.title(plan.activityId)}</strong>
      </p>
      <SessionFields
        form={form}
        errors={asked && !checked.ok ? checked.errors : NONE}
        programme={programme}
        planned
        onForm={setForm}
        onActivity={() => undefined}
      />
      {moves && people > 0 && <p role="status">{t('move.signedUp', { count: people })}</p>}
      {checked.ok && <LiveCheck {...props} checked={checked} sessionId={sessionId} />}
    </ActionDialog>
  );
}

const NONE: ReadonlySet<never> = new Set();
