import { useCallback, useState } from 'react';

import { StewardDialog } from './steward-dialog.js';
import type { StewardAround } from './steward-dialog.js';
import { useStewardCall } from './steward-call.js';

/** Waits, on every screen, for a steward who asks for the machine. */
export function StewardWatch(props: StewardAround) {
  const [open, setOpen] = useState(false);
  useStewardCall(useCallback(() => setOpen(true), []));
  if (!open) return null;
  return <StewardDialog {...props} onClose={() => setOpen(false)} />;
}
