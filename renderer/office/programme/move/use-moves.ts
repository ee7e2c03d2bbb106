import { useEffect, useRef, useState } from 'react';

import type { SessionPlan } from '#protocol/workshops/programme.js';
import type { Programme, ProgrammeSession } from '#protocol/workshops/views.js';

import { useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { useActions } from '../../../shared/staff/actions/actions.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import { useToast } from '../../../shared/ui/toast/toast.js';
import type { ProgrammeWords } from '../cards/use-programme-words.js';
import { covers } from '../calendar/period.js';
import { isSamePlace } from '../grid/place.js';
import { isOpen } from '../rules/plan-problems.js';
import { askNewest, useNewest } from '../sessions/newest.js';
import type { Move, MoveProblem } from './settled.js';
import { moveProblems, settled } from './settled.js';

export interface Moves {
  readonly move: Move | undefined;
  /** Why it cannot stay there. */
  readonly problems: readonly MoveProblem[];
  /** Whether all that is planned on its date is known. */
  readonly known: boolean;
  begin(session: ProgrammeSession, by: Move['by']): void;
  propose(plan: SessionPlan): void;
  drop(): void;
  giveUp(): void;
  /** Dropped where people are signed up, or a colleague has moved it meanwhile: asked once more. */
  readonly asking: Move | undefined;
  confirm(): void;
  refrain(): void;
  /** The sessions, moved ones where they will be as soon as the server says so. */
  readonly sessions: readonly ProgrammeSession[];
}

/** Where a session stands until the answer that knows about it is there. */
interface Shown {
  readonly plan: SessionPlan;
  /** What was known when the server had accepted it; absent before. */
  readonly before?: Programme;
}

/**
 * Moves sessions: shows where one would be, sends it, takes it back.
 * @param onMoved asks for the programme again; the session that was moved
 */
export function useMoves(props: {
  live: Live<'office'>;
  programme: Programme;
  /** The dates the programme is surely right about. */
  about: { readonly from: string; readonly to: string } | undefined;
  today: string;
  revision: number;
  timeZone: string;
  words: ProgrammeWords;
  onMoved: (sessionId: string) => void;
}): Moves {
  const { live, programme, about, today, revision, timeZone, words, onMoved } = props;
  const t = useT('programme');
  const toast = useToast();
  const actions = useActions();
  const refusalText = useRefusalText();
  const [move, setMove] = useState<Move>();
  // A pointer moves and lifts faster than the page is drawn.
  const held = useRef<Move | undefined>(undefined);
  const [asking, setAsking] = useState<Move>();
  const [shown, setShown] = useState<ReadonlyMap<string, Shown>>(new Map());

  const latest = useRef(programme);
  useEffect(() => {
    latest.current = programme;
    setShown((all) => {
      const kept = [...all].filter(
        ([, { before }]) => before === undefined || before === programme,
      );
      return kept.length === all.size ? all : new Map(kept);
    });
  }, [programme]);

  function show(sessionId: string, where: Shown | undefined): void {
    setShown((all) => {
      const others = [...all].filter(([id]) => id !== sessionId);
      return new Map(where === undefined ? others : [...others, [sessionId, where]]);
    });
  }

  /** Looks at the newest state first: what others have changed is neither undone nor written over. */
  async function settle(dropped: Move, asked: boolean): Promise<void> {
    const { sessionId } = dropped.session;
    const stays = (why: string) => {
      show(sessionId, undefined);
      toast.alert(t('move.putBack', { why }));
    };
    show(sessionId, { plan: dropped.plan });
    const answer = await askNewest(live, today, dropped.session);
    if (!answer.ok) return stays(refusalText(answer.refusal));
    const { session } = answer.value;
    if (session === undefined) return stays(words.problem({ kind: 'session-not-open' }));
    const surroundings = { programme: answer.value.programme, timeZone, now: live.now() };
    const next = settled(dropped, session, surroundings, asked);
    switch (next.kind) {
      case 'problem':
        return stays(words.problem(next.problem));
      case 'changed-since':
        show(sessionId, undefined);
        return toast.alert(t('move.changedSince', { title: words.title(session.plan.activityId) }));
      case 'ask':
        show(sessionId, undefined);
        return setAsking(next.move);
      case 'send':
        return send(next.move);
    }
  }

  async function send({ session, plan, by, back }: Move): Promise<void> {
    const { sessionId } = session;
    show(sessionId, { plan });
    const answer = await actions.run(
      sessionId,
      { kind: 'change-session', payload: { sessionId, session: plan } },
      (refusal) => toast.alert(t('move.putBack', { why: refusalText(refusal) })),
    );
    if (answer?.ok !== true) return show(sessionId, undefined);
    show(sessionId, { plan, before: latest.current });
    const values = { title: words.title(plan.activityId), at: words.at(plan) };
    if (back === true) toast.good(t('move.undone', values));
    else {
      const undone: Move = { session: { ...session, plan }, plan: session.plan, by, back: true };
      const undo = () => void settle(undone, false);
      toast.good(t('move.done', values), { label: t('move.undo'), onPress: undo });
    }
    onMoved(sessionId);
  }

  function hold(next: Move | undefined): void {
    held.current = next;
    setMove(next);
  }

  const sessions =
    shown.size === 0
      ? programme.sessions
      : programme.sessions.map((session) => {
          const plan = shown.get(session.sessionId)?.plan;
          return plan === undefined ? session : { ...session, plan };
        });

  const present = useNewest({
    live,
    today,
    revision,
    shown: programme,
    session: move?.session,
  });
  const known = move !== undefined && covers(about, { from: move.plan.date, to: move.plan.date });
  const surroundings = { programme: { ...programme, sessions }, timeZone, now: live.now() };

  return {
    move,
    problems: move === undefined ? [] : moveProblems(move, present, surroundings),
    known,
    asking,
    sessions,
    begin(session, by) {
      const { sessionId } = session;
      const sending = shown.has(sessionId) && shown.get(sessionId)?.before === undefined;
      if (!isOpen(session) || sending || actions.underWay(sessionId) !== undefined) return;
      hold({ session, plan: session.plan, by });
    },
    propose(plan) {
      const before = held.current;
      if (before === undefined || isSamePlace(plan, before.plan)) return;
      hold({ ...before, plan });
    },
    drop() {
      const dropped = held.current;
      hold(undefined);
      if (dropped === undefined || isSamePlace(dropped.plan, dropped.session.plan)) return;
      void settle(dropped, false);
    },
    giveUp: () => hold(undefined),
    confirm() {
      setAsking(undefined);
      if (asking !== undefined) void settle(asking, true);
    },
    refrain: () => setAsking(undefined),
  };
}
