import { useEffect } from 'react';
import { createPortal } from 'react-dom';

import type { AdvisorView } from '#protocol/views.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ActionsProvider } from '../../shared/staff/actions/actions.js';
import type { DeskProps } from '../../shared/staff/frame/desk-page.js';
import { ToastProvider } from '../../shared/ui/toast/toast.js';
import { CompactDesk } from './compact-desk.js';
import { dressAs } from './compact-window.js';

/** The small desk in a window over all others: the same connection, its own messages. */
export function CompactOver(props: {
  live: DeskProps<'advisor'>['live'];
  view: AdvisorView;
  lost: boolean;
  inWindow: Window;
  onClosed: () => void;
}) {
  const { live, view, lost, inWindow, onClosed } = props;
  const tStaff = useT('staff');
  useEffect(() => {
    const undress = dressAs(document, inWindow.document);
    inWindow.addEventListener('pagehide', onClosed);
    return () => {
      undress();
      inWindow.removeEventListener('pagehide', onClosed);
    };
  }, [inWindow, onClosed]);
  // The page is left, or nobody is signed in any more: nothing of it may stay over other windows.
  useEffect(() => () => inWindow.close(), [inWindow]);
  return createPortal(
    <ToastProvider dismissLabel={tStaff('action.dismiss')}>
      <ActionsProvider live={live} lost={lost}>
        <CompactDesk live={live} view={view} lost={lost} inWindow={inWindow} onTop />
      </ActionsProvider>
    </ToastProvider>,
    inWindow.document.body,
  );
}
