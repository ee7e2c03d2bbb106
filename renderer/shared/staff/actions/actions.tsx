import { createContext, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import type { CommandAnswer, CommandKind } from '#protocol/commands.js';
import type { Refusal, Result } from '#protocol/refusals.js';

import type { Live } from '../../live/live.js';
import { useToast } from '../../ui/toast/toast.js';
import { useRefusalText } from '../refusal-text.js';
import type { StaffAudience } from '../staff-gate.js';
import { tokenOf } from './intention.js';
import type { Intention } from './intention.js';

type AnswerTo<I extends Intention> = CommandAnswer<I['kind'] & CommandKind>;

export interface Actions {
  /**
   * Sends one intention, unless the scope has one under way. A refusal is shown as its sentence,
   * by `refused` where it is given.
   *
   * @param scope what the intention is about; one command at a time each
   * @returns the answer; `undefined` where nothing was sent or it was given up
   */
  run<I extends Intention>(
    scope: string,
    intention: I,
    refused?: (refusal: Refusal) => void,
  ): Promise<Result<AnswerTo<I>> | undefined>;
  /** What is under way in a scope, as `tokenOf` names it. */
  underWay(scope: string): string | undefined;
  /** How many intentions have no answer yet. */
  readonly count: number;
  /** Gives up what is not answered; the server may have done it already. */
  giveUp(): void;
  /** The connection is gone: what is sent now waits. */
  readonly lost: boolean;
}

const ActionsContext = createContext<Actions | undefined>(undefined);

export function ActionsProvider<A extends StaffAudience>(props: {
  live: Live<A>;
  lost: boolean;
  children: ReactNode;
}) {
  const { live, lost, children } = props;
  const toast = useToast();
  const refusalText = useRefusalText();
  const [underWay, setUnderWay] = useState<ReadonlyMap<string, string>>(new Map());
  const open = useRef(new Map<string, AbortController>());
  // Read when the answer comes, which may be in another language than the press.
  const textNow = useRef(refusalText);
  useEffect(() => {
    textNow.current = refusalText;
  }, [refusalText]);

  const actions = useMemo<Actions>(
    () => ({
      async run(scope, intention, refused) {
        if (open.current.has(scope)) return undefined;
        toast.clearAlerts();
        const control = new AbortController();
        open.current.set(scope, control);
        setUnderWay((all) => new Map(all).set(scope, tokenOf(intention)));
        const answer = await live.send(intention.kind, intention.payload, {
          signal: control.signal,
        });
        open.current.delete(scope);
        setUnderWay((all) => new Map([...all].filter(([each]) => each !== scope)));
        if (control.signal.aborted) return undefined;
        if (!answer.ok) {
          if (refused === undefined) toast.alert(textNow.current(answer.refusal));
          else refused(answer.refusal);
        }
        // `send` answers by kind; the intention's kind is the one that was sent.
        return answer as Result<never>;
      },
      underWay: (scope) => underWay.get(scope),
      count: underWay.size,
      giveUp() {
        for (const control of open.current.values()) control.abort();
      },
      lost,
    }),
    [live, lost, toast, underWay],
  );
  return <ActionsContext value={actions}>{children}</ActionsContext>;
}

export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (actions === undefined) throw new Error('useActions needs an ActionsProvider around it');
  return actions;
}
