import { useState } from 'react';
import type { ReactNode } from 'react';

import type { AdvisorView } from '#protocol/views.js';

import { useRaiseAlarm } from '../../shared/staff/alarms/use-raise-alarm.js';
import { FindDialog } from '../queue/find-dialog.js';
import type { DeskKey } from './desk-keys.js';
import { KeysDialog } from './keys-dialog.js';
import { useDeskKeys } from './use-desk-keys.js';

export interface KeysLayer {
  /** The key for help is being held. */
  readonly holding: boolean;
  readonly openFind: () => void;
  readonly openList: () => void;
  /** What lies over the desk. */
  readonly dialogs: ReactNode;
}

/**
 * The keys of one window, and the dialogs they open.
 * @param keys those that do something there
 */
export function useKeysLayer(
  view: AdvisorView,
  inWindow: Window,
  now: number,
  keys: readonly DeskKey[],
): KeysLayer {
  const { own, queue } = view;
  const [holding, setHolding] = useState(false);
  const [listed, setListed] = useState(false);
  /** What was typed so far; absent while no number is looked for. */
  const [begun, setBegun] = useState<string>();
  const raise = useRaiseAlarm(own?.island);
  useDeskKeys(inWindow, {
    onDigit(digit) {
      if (own !== undefined) setBegun(digit);
    },
    // Without an island it would be the reception desk that asks for help.
    onHolding: (held) => setHolding(held && own !== undefined),
    onAlarm() {
      if (own !== undefined) raise();
    },
  });
  return {
    holding,
    openFind: () => setBegun(''),
    openList: () => setListed(true),
    dialogs: (
      <>
        {listed && <KeysDialog keys={keys} onClose={() => setListed(false)} />}
        {begun !== undefined && own !== undefined && (
          <FindDialog
            begun={begun}
            queue={queue}
            own={own}
            now={now}
            onClose={() => setBegun(undefined)}
          />
        )}
      </>
    ),
  };
}
