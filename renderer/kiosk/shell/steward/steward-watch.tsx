import { useCallback, useEffect, useState } from 'react';

import { StewardDialog } from './steward-dialog.js';
import type { StewardAround } from './steward-dialog.js';
import { useStewardCall } from './steward-call.js';
import styles from './steward-watch.module.css';

/** How long what lies under the panel takes no touch after it was closed, ms. */
const SETTLES_IN = 400;

/** Waits, on every screen, for a steward who asks for the machine. */
export function StewardWatch(props: StewardAround) {
  const { onAttend } = props;
  const [state, setState] = useState<'waiting' | 'open' | 'settling'>('waiting');
  useStewardCall(useCallback(() => setState('open'), []));
  const open = state === 'open';
  useEffect(() => {
    if (!open) return;
    onAttend(true);
    return () => onAttend(false);
  }, [open, onAttend]);
  const settling = state === 'settling';
  useEffect(() => {
    if (!settling) return;
    const timer = setTimeout(() => setState('waiting'), SETTLES_IN);
    return () => clearTimeout(timer);
  }, [settling]);
  if (open) return <StewardDialog {...props} onClose={() => setState('settling')} />;
  return settling && <div className={styles['pane']} aria-hidden="true" />;
}
