import { clipboard } from 'electron';
import type { Session, WebContents } from 'electron';

/**
 * privacy: what a visitor's page could have left in the app's memory is gone for who comes next. What
 * belongs to the page alone (`sessionStorage`) its bridge clears as it begins.
 */
export async function clearSession(session: Session, contents: WebContents): Promise<void> {
  clipboard.clear();
  if (process.platform === 'linux') clearSelection();
  contents.navigationHistory.clear();
  await Promise.all([
    session.clearStorageData(),
    session.clearCache(),
    session.clearAuthCache(),
    session.clearHostResolverCache(),
  ]);
}

/** On X11, what was last selected is pasted by a middle click. Older versions of Electron reach it by a word. */
function clearSelection(): void {
  const { selection } = clipboard as { readonly selection?: { clear(): void } };
  if (selection !== undefined) selection.clear();
  else (clipboard as { clear(which: 'selection'): void }).clear('selection');
}
