import type { WebContents } from 'electron';

import { mayPress } from './keys.js';

/** What was tried and stopped, for the log: never what was typed. */
export type Stopped = 'navigation' | 'window' | 'webview' | 'frame';

/**
 * Locks one page of the app, whichever opened it: where the app itself brought it, there it stays.
 */
export function guardContents(
  contents: WebContents,
  told: (what: Stopped, url: string) => void,
): void {
  const stop = (what: Stopped) => (event: { preventDefault(): void; readonly url: string }) => {
    event.preventDefault();
    told(what, event.url.slice(0, 100));
  };
  const stopNavigation = stop('navigation');
  // security: "disable or limit navigation": it may only be loaded anew
  contents.on('will-navigate', (event) => {
    if (event.url !== contents.getURL()) stopNavigation(event);
  });
  contents.on('will-redirect', stopNavigation);
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) stop('frame')(event);
  });
  // security: "disable or limit creation of new windows"; and nothing is handed to other programs
  contents.setWindowOpenHandler(({ url }) => {
    told('window', url.slice(0, 100));
    return { action: 'deny' };
  });
  // security: "verify WebView options before creation": there are none
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    told('webview', '');
  });
  // lock-down: keys, menus, zoom by fingers or wheel
  contents.on('before-input-event', (event, stroke) => {
    if (!mayPress(stroke)) event.preventDefault();
  });
  contents.on('context-menu', (event) => event.preventDefault());
  contents.on('zoom-changed', () => contents.setZoomLevel(0));
  contents.on('dom-ready', () => {
    contents.setZoomLevel(0);
    void contents.setVisualZoomLevelLimits(1, 1);
  });
}
