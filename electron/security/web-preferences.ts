import type { Session, WebPreferences } from 'electron';

/**
 * What a page of the shell may do. Each line names the rule of Electron's security checklist, or of the
 * kiosk's own lock-down, that it keeps.
 */
export function pagePreferences(around: {
  /** Absolute path of the page's bridge. */
  readonly preload: string;
  readonly session: Session;
  /** On a developer's machine alone. */
  readonly devTools: boolean;
}): WebPreferences {
  return {
    ...around,
    // security: "enable context isolation": the page never touches the bridge's own objects
    contextIsolation: true,
    // security: "enable process sandboxing"
    sandbox: true,
    // security: "do not enable Node.js integration", in pages, workers and frames
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    // security: "do not disable webSecurity"
    webSecurity: true,
    // security: "do not enable allowRunningInsecureContent"
    allowRunningInsecureContent: false,
    // security: "do not enable experimental features"
    experimentalFeatures: false,
    // security: "verify WebView options": there are none at all
    webviewTag: false,
    // lock-down: what is dropped on the window opens nothing
    navigateOnDragDrop: false,
    // privacy: no dictionary is fetched, nothing that is typed is looked up
    spellcheck: false,
    // lock-down: no script's alerts and questions (printing and new windows are stopped by the pages' policy)
    disableDialogs: true,
    // lock-down: no second window by the middle button
    disableBlinkFeatures: 'Auxclick',
    // lock-down: the screen is as large as it was designed
    zoomFactor: 1,
    // a kiosk behind another window for a moment keeps its pulse
    backgroundThrottling: false,
    // a call is heard without a touch before it
    autoplayPolicy: 'no-user-gesture-required',
  };
}
