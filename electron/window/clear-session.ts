import { clipboard } from 'electron';
import type { Session, WebContents } from 'electron';

/** privacy: what a visitor's page could have left in the app's memory is gone for who comes next. */
export async function clearSession(session: Session, contents: WebContents): Promise<void> {
  clipboard.clear();
  contents.navigationHistory.clear();
  await Promise.all([
    // the one store that belongs to the page and not to its session
    contents.executeJavaScript('sessionStorage.clear()'),
    session.clearStorageData(),
    session.clearCache(),
    session.clearAuthCache(),
    session.clearHostResolverCache(),
  ]);
}
