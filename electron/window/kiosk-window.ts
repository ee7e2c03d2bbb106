import { BrowserWindow } from 'electron';
import type { WebPreferences } from 'electron';

/** The colour of the first screen's ground: no white flash before it. */
const GROUND = '#f4f2ec';

export interface KioskWindow {
  readonly window: BrowserWindow;
  /** From now on it may be closed. */
  letGo(): void;
}

/**
 * The one window: the whole screen, without frame or menu, that no key closes.
 * @param windowed on a developer's machine, as a window among others
 */
export function openKioskWindow(webPreferences: WebPreferences, windowed: boolean): KioskWindow {
  let held = true;
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    kiosk: !windowed,
    fullscreen: !windowed,
    frame: windowed,
    autoHideMenuBar: true,
    backgroundColor: GROUND,
    title: 'Accueil·Onthaal',
    webPreferences,
  });
  // lock-down: no menu, and with it none of its shortcuts
  window.removeMenu();
  window.once('ready-to-show', () => window.show());
  // lock-down: Alt+F4, a window manager's button, a task bar
  window.on('close', (event) => {
    if (held && !windowed) event.preventDefault();
  });
  if (!windowed) {
    window.setAlwaysOnTop(true, 'screen-saver');
    window.on('minimize', () => window.restore());
    window.on('leave-full-screen', () => window.setKiosk(true));
  }
  window.on('page-title-updated', (event) => event.preventDefault());
  return {
    window,
    letGo() {
      held = false;
    },
  };
}
