import { useState } from 'react';

import type { ProgrammeSession } from '#protocol/workshops/views.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { useLive } from '../../../shared/live/use-live.js';
import { ActionDialog } from '../../../shared/staff/actions/action-dialog.js';
import { useFocusWrong } from '../fields/use-focus-wrong.js';
import { isSamePlace, isSamePlan } from '../grid/place.js';
import { isOpen } from '../rules/plan-problems.js';
import { LiveCheck } from './live-check.js';
import { Meanwhile } from './meanwhile.js';
import { useNewest } from './newest.js';
import { peopleOf } from './people.js';
import type { SessionDialogProps } from './session-dialog.js';
import { draftOf, keepingMine, rebased, takingTheirs, undecided } from './session-draft.js';
import { SessionFields } from './session-fields.js';
import { checkSession } from './session-form.js';

/**
 * Changes one session; those signed up stay so. What others change meanwhile is followed, on whatever
 * date they put it, and what was typed here stays.
 * @param opened as it was when the dialog opened
 */
export function ChangeSessionDialog(
  props: SessionDialogProps & { opened: ProgrammeSession; today: string },
) {
  const { live, opened, programme, today, revision, words, onDone, onClose } = props;
  const { sessionId } = opened;
  const t = useT('programme');
  const connected = useLive(live).status === 'live';
  const newest = useNewest({ live, today, revision, shown: programme, session: opened });
  const session = newest ?? opened;
  const [draft, setDraft] = useState(() => draftOf(opened.plan));
  if (newest !== undefined && !isSamePlan(draft.base, newest.plan))
    setDraft(rebased(draft, newest.plan));
  const [asked, setAsked] = useState(false);
  const focusWrong = useFocusWrong();
  const { form, base } = draft;
  const checked = checkSession(form);
  const clash = undecided(draft).length > 0;
  const open = isOpen(session);
  const people = peopleOf(session);
  const moves = checked.ok && !isSamePlace(checked.plan, base);
  return (
    <ActionDialog
      title={t('session.changeTitle')}
      size="wide"
      scope={sessionId}
      intention={
        // Sent later, it would write over what others have done until then.
        checked.ok && connected && open && !clash
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
        <strong>{words.title(base.activityId)}</strong>
      </p>
      <SessionFields
        form={form}
        errors={asked && !checked.ok ? checked.errors : NONE}
        programme={programme}
        planned
        onForm={(next) => setDraft({ ...draft, form: next })}
        onActivity={() => undefined}
      />
      <Meanwhile
        draft={draft}
        cancelled={!open}
        words={words}
        onMine={() => setDraft(keepingMine(draft))}
        onTheirs={() => setDraft(takingTheirs(draft))}
      />
      {moves && people > 0 && <p role="status">{t('move.signedUp', { count: people })}</p>}
      {checked.ok && open && <LiveCheck {...props} checked={checked} sessionId={sessionId} />}
    </ActionDialog>
  );
}

const NONE: ReadonlySet<never> = new Set();
