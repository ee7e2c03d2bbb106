import { useEffect, useState } from 'react';

import type { Refusal } from '#protocol/refusals.js';

import { useT } from '../../i18n/i18n.js';
import { Button } from '../../ui/button/button.js';
import type { ButtonProps } from '../../ui/button/button.js';
import { useToast } from '../../ui/toast/toast.js';
import { useRefusalText } from '../refusal-text.js';
import { useActions } from './actions.js';
import { tokenOf } from './intention.js';
import type { Intention } from './intention.js';

/** A press this soon after a button has got another meaning was aimed at the old one, ms. */
const SETTLES = 500;

/**
 * A button that sends one command. While it is under way the button says so, and the others of its
 * scope rest.
 */
export function ActionButton(
  props: Omit<ButtonProps, 'onPress' | 'busy'> & {
    scope: string;
    intention: Intention;
    /** Said when it is done. */
    done?: string;
    onDone?: () => void;
    /** Whether a refusal is no news to anybody: then nothing is said. Asked when it comes. */
    isNoNews?: (refusal: Refusal) => Promise<boolean>;
  },
) {
  const { scope, intention, done, onDone, isNoNews, disabled = false, children, ...rest } = props;
  const t = useT('staff');
  const toast = useToast();
  const refusalText = useRefusalText();
  const actions = useActions();
  const underWay = actions.underWay(scope);
  const busy = underWay === tokenOf(intention);
  const settling = useSettling(intention.kind);

  async function press(): Promise<void> {
    const answer = await actions.run(
      scope,
      intention,
      isNoNews &&
        ((refusal) =>
          void isNoNews(refusal).then((known) => {
            if (!known) toast.alert(refusalText(refusal));
          })),
    );
    if (answer?.ok !== true) return;
    if (done !== undefined) toast.good(done);
    onDone?.();
  }

  return (
    <Button
      {...rest}
      busy={busy || settling}
      disabled={disabled || (underWay !== undefined && !busy)}
      onPress={() => void press()}
    >
      {busy && actions.lost ? t('action.waits') : children}
    </Button>
  );
}

function useSettling(kind: string): boolean {
  const [settled, setSettled] = useState(kind);
  useEffect(() => {
    if (settled === kind) return;
    const timer = setTimeout(() => setSettled(kind), SETTLES);
    return () => clearTimeout(timer);
  }, [kind, settled]);
  return settled !== kind;
}
