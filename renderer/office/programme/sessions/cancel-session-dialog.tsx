import { useState } from 'react';

import type { ProgrammeSession } from '#protocol/workshops/views.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { ActionDialog } from '../../../shared/staff/actions/action-dialog.js';
import { ChooseOne } from '../../../shared/ui/choice-group/choice-group.js';
import { AnswerState } from '../../answer-state.js';
import { useAnswer } from '../../use-answer.js';
import { addDays } from '../calendar/dates.js';
import type { ProgrammeWords } from '../cards/use-programme-words.js';
import { SelectField } from '../fields/select-field.js';
import { useFocusWrong } from '../fields/use-focus-wrong.js';
import { otherSessions } from './other-sessions.js';
import { peopleOf, seatsLeft } from './people.js';

/** So far ahead another session is looked for, days. */
const AHEAD = 365;

/** Cancels a session; those signed up lose their places, or move to another session of the activity. */
export function CancelSessionDialog(props: {
  live: Live<'office'>;
  revision: number;
  session: ProgrammeSession;
  today: string;
  words: ProgrammeWords;
  onDone: () => void;
  onClose: () => void;
}) {
  const { live, revision, session, today, words, onDone, onClose } = props;
  const { sessionId, plan } = session;
  const t = useT('programme');
  const tWords = useT('workshops');
  const people = peopleOf(session);
  const [fate, setFate] = useState<'lose' | 'move'>('lose');
  const [moveTo, setMoveTo] = useState<string>();
  const [asked, setAsked] = useState(false);
  const focusWrong = useFocusWrong();
  const answer = useAnswer(live, 'programme', { from: today, to: addDays(today, AHEAD) }, revision);
  const others = otherSessions(answer.value?.sessions ?? [], session);
  const moving = people > 0 && fate === 'move';
  // One that others have cancelled meanwhile is no choice any more.
  const target = others.find((other) => other.sessionId === moveTo)?.sessionId;
  return (
    <ActionDialog
      title={t('cancel.title')}
      size="wide"
      scope={sessionId}
      intention={
        moving && target === undefined
          ? undefined
          : {
              kind: 'cancel-session',
              payload: { sessionId, ...(moving && target !== undefined && { moveTo: target }) },
            }
      }
      onIncomplete={() => {
        setAsked(true);
        focusWrong();
      }}
      confirm={t('cancel.confirm')}
      danger
      done={t('cancel.done')}
      onDone={onDone}
      onClose={onClose}
    >
      <p>
        <strong>{words.title(plan.activityId)}</strong>
        <br />
        {words.at(plan)}
      </p>
      {people === 0 ? (
        <p>{t('cancel.nobody')}</p>
      ) : (
        <ChooseOne
          legend={t('cancel.people', { count: people })}
          layout="column"
          options={[
            { value: 'lose', label: t('cancel.lose') },
            { value: 'move', label: t('cancel.move') },
          ]}
          value={fate}
          onValue={setFate}
        />
      )}
      {moving && <AnswerState answer={answer} />}
      {moving && answer.value !== undefined && others.length === 0 && <p>{t('cancel.none')}</p>}
      {moving && others.length > 0 && (
        <SelectField
          label={t('cancel.to')}
          placeholder={t('session.choose')}
          error={asked && target === undefined ? t('cancel.toError') : undefined}
          choices={others.map((other) => ({
            value: other.sessionId,
            label: t('cancel.option', {
              day: words.day.long(other.plan.date),
              from: other.plan.starts,
              to: other.plan.ends,
              room: words.room(other.plan.room),
              left: tWords('left', { count: seatsLeft(other) }),
            }),
          }))}
          value={target}
          onValue={setMoveTo}
        />
      )}
    </ActionDialog>
  );
}
