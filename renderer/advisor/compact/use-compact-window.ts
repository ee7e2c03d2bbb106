import { useCallback, useState } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import { useToast } from '../../shared/ui/toast/toast.js';
import { openCompactWindow } from './compact-window.js';

/** The small window of this page, and how to open it. What it cannot be is said. */
export function useCompactWindow(): {
  /** Over all others; absent: none is open, or it is a page of its own. */
  readonly over: Window | undefined;
  readonly open: () => void;
  readonly closed: () => void;
} {
  const t = useT('advisor');
  const toast = useToast();
  const [over, setOver] = useState<Window>();
  const open = async () => {
    const opened = await openCompactWindow(window);
    if (opened.is === 'on-top') setOver(opened.window);
    if (opened.is === 'popup') toast.good(t('compact.notOnTop'));
    if (opened.is === 'blocked') toast.alert(t('compact.blocked'));
  };
  const closed = useCallback(() => setOver(undefined), []);
  return { over, open: () => void open(), closed };
}
