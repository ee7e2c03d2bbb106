import { useEffect, useState } from 'react';

import type { Programme, ProgrammeSession } from '#protocol/workshops/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { useToast } from '../../shared/ui/toast/toast.js';
import { ActivitiesDialog } from './activities/activities-dialog.js';
import { ActivityDialog } from './activities/activity-dialog.js';
import { RemoveActivityDialog } from './activities/remove-activity-dialog.js';
import type { ProgrammeWords } from './cards/use-programme-words.js';
import { CancelSessionDialog } from './sessions/cancel-session-dialog.js';
import { ChangeSessionDialog } from './sessions/change-session-dialog.js';
import { PlanSessionDialog } from './sessions/session-dialog.js';
import type { Slot } from './sessions/session-form.js';
import { SessionSheet } from './sessions/session-sheet.js';

/** The dialog that is open. `back`: closing it leads to the list of activities. */
export type Opened =
  | { readonly kind: 'session'; readonly sessionId: string }
  // As it was then: others may move it out of the dates that are shown while somebody types.
  | { readonly kind: 'change' | 'cancel'; readonly session: ProgrammeSession }
  | {
      readonly kind: 'plan';
      readonly slot: Slot;
      readonly activityId?: string;
      readonly back?: true;
    }
  | { readonly kind: 'activities' }
  | { readonly kind: 'activity'; readonly activityId?: string; readonly back?: true }
  | { readonly kind: 'remove'; readonly activityId: string };

/** Every dialog of the programme, one at a time. */
export function ProgrammeDialogs(props: {
  live: Live<'office'>;
  programme: Programme;
  revision: number;
  today: string;
  timeZone: string;
  words: ProgrammeWords;
  /** Where something new is planned first. */
  date: string;
  opened: Opened;
  onOpen: (opened: Opened | undefined) => void;
  onMove: (sessionId: string) => void;
  onChanged: () => void;
}) {
  const { opened, onOpen, programme, onChanged } = props;
  const { live, revision, timeZone, words, today } = props;
  const [search, setSearch] = useState('');
  const close = () => onOpen(undefined);
  const list = () => onOpen({ kind: 'activities' });
  const common = { live, programme, revision, timeZone, words, onDone: onChanged };
  const sessionOf = (id: string) => programme.sessions.find((each) => each.sessionId === id);
  const activityOf = (id: string | undefined) =>
    programme.activities.find((each) => each.id === id);
  switch (opened.kind) {
    case 'session': {
      const session = sessionOf(opened.sessionId);
      if (session === undefined) return <Gone what="session" onGone={close} />;
      const { sessionId } = session;
      return (
        <SessionSheet
          session={session}
          activity={activityOf(session.plan.activityId)}
          words={words}
          onVerb={(verb) => {
            if (verb === 'move') props.onMove(sessionId);
            else if (verb === 'activity')
              onOpen({ kind: 'activity', activityId: session.plan.activityId });
            else onOpen({ kind: verb, session });
          }}
          onClose={close}
        />
      );
    }
    case 'change': {
      return (
        <ChangeSessionDialog {...common} opened={opened.session} today={today} onClose={close} />
      );
    }
    case 'cancel': {
      const session = sessionOf(opened.session.sessionId) ?? opened.session;
      return <CancelSessionDialog {...common} session={session} today={today} onClose={close} />;
    }
    case 'plan':
      return (
        <PlanSessionDialog
          {...common}
          slot={opened.slot}
          activityId={opened.activityId}
          onClose={opened.back === true ? list : close}
        />
      );
    case 'activities':
      return (
        <ActivitiesDialog
          activities={programme.activities}
          search={search}
          onSearch={setSearch}
          onVerb={(verb, activityId) => {
            if (verb === 'plan')
              onOpen({ kind: 'plan', slot: { date: props.date }, activityId, back: true });
            else if (verb === 'change') onOpen({ kind: 'activity', activityId, back: true });
            else onOpen({ kind: 'remove', activityId });
          }}
          onAdd={() => onOpen({ kind: 'activity', back: true })}
          onClose={close}
        />
      );
    case 'activity':
      return (
        <ActivityDialog
          activity={activityOf(opened.activityId)}
          rooms={programme.rooms}
          onDone={onChanged}
          onClose={opened.back === true ? list : close}
        />
      );
    case 'remove': {
      const activity = activityOf(opened.activityId);
      if (activity === undefined) return <Gone what="activity" onGone={list} />;
      return <RemoveActivityDialog activity={activity} onDone={onChanged} onClose={list} />;
    }
  }
}

/** What a dialog was about is not there any more: it closes for good, and says why. */
function Gone(props: { what: 'session' | 'activity'; onGone: () => void }) {
  const { what, onGone } = props;
  const t = useT('programme');
  const toast = useToast();
  useEffect(() => {
    toast.alert(t(`gone.${what}`));
    onGone();
  });
  return null;
}
