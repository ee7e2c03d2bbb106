import { useEffect, useRef, useState } from 'react';

import type { SessionPlan } from '#protocol/workshops/programme.js';
import type { Programme, ProgrammeSession } from '#protocol/workshops/views.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { useActions } from '../../../shared/staff/actions/actions.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import { useToast } from '../../../shared/ui/toast/toast.js';
import type { ProgrammeWords } from '../cards/use-programme-words.js';
import { isSamePlace } from '../grid/place.js';
import type { PlanProblem } from '../rules/plan-problems.js';
import { isOpen, planProblems } from '../rules/plan-problems.js';
import { peopleOf } from '../sessions/people.js';

/** A session on its way to somewhere else; nothing has been sent yet. */
export interface Move {
  readonly session: ProgrammeSession;
  readonly plan: SessionPlan;
  readonly by: 'pointer' | 'keys';
}

export interface Moves {
  readonly move: Move | undefined;
  /** Why it cannot stay there. */
  readonly problems: readonly PlanProblem[];
  begin(session: ProgrammeSession, by: Move['by']): void;
  propose(plan: SessionPlan): void;
  drop(): void;
  giveUp(): void;
  /** Dropped where people are signed up: asked once more. */
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
  programme: Programme;
  timeZone: string;
  now: () => number;
  words: ProgrammeWords;
  onMoved: (sessionId: string) => void;
}): Moves {
  const { programme, timeZone, now, words, onMoved } = props;
  const t = useT('programme');
  const toast = useToast();
  const actions = useActions();
  const refusalText = useRefusalText();
  const [move, setMove] = useState<Move>();
  // A pointer moves and lifts faster than the page is drawn.
  const held = useRef<Move | undefined>(undefined);
  const [asking, setAsking] = useState<Move>();
  const [shown, setShown] = useState<ReadonlyMap<string, Shown>>(new Map());

  useEffect(() => {
    setShown((all) => {
      const kept = [...all].filter(
        ([, { before }]) => before === undefined || before === programme,
      );
      return kept.length === all.size ? all : new Map(kept);
    });
  }, [programme]);

  async function send(session: ProgrammeSession, plan: SessionPlan, back: boolean): Promise<void> {
    const { sessionId } = session;
    setShown((all) => new Map(all).set(sessionId, { plan }));
    const answer = await actions.run(
      sessionId,
      { kind: 'change-session', payload: { sessionId, session: plan } },
      (refusal) => toast.alert(t('move.putBack', { why: refusalText(refusal) })),
    );
    if (answer?.ok !== true) {
      setShown((all) => new Map([...all].filter(([id]) => id !== sessionId)));
      return;
    }
    setShown((all) => new Map(all).set(sessionId, { plan, before: programme }));
    const values = { title: words.title(plan.activityId), at: words.at(plan) };
    if (back) toast.good(t('move.undone', values));
    else {
      const undo = () => void send({ ...session, plan }, session.plan, true);
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

  function problemsOf({ session, plan }: Move): readonly PlanProblem[] {
    if (isSamePlace(plan, session.plan)) return [];
    const surroundings = { programme: { ...programme, sessions }, timeZone, now: now() };
    return planProblems(plan, surroundings, session.sessionId);
  }

  return {
    move,
    problems: move === undefined ? [] : problemsOf(move),
    asking,
    sessions,
    begin(session, by) {
      if (!isOpen(session) || actions.underWay(session.sessionId) !== undefined) return;
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
      const [problem] = problemsOf(dropped);
      if (problem !== undefined) {
        toast.alert(t('move.putBack', { why: words.problem(problem) }));
        return;
      }
      if (peopleOf(dropped.session) > 0) setAsking(dropped);
      else void send(dropped.session, dropped.plan, false);
    },
    giveUp: () => hold(undefined),
    confirm() {
      setAsking(undefined);
      if (asking !== undefined) void send(asking.session, asking.plan, false);
    },
    refrain: () => setAsking(undefined),
  };
}
