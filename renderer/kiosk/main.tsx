import '../shared/i18n/namespaces/kiosk.js';
import '../shared/i18n/namespaces/waits.js';

import type { Shell } from '#protocol/shell.js';

import { mount } from '../shared/app/mount.js';
// After the style of all pages, which it changes.
import './kiosk.css';
import { beginConnection } from '../shared/device/connect-device.js';
import { App } from './app.js';
import { browserKiosk } from './kiosk-machine.js';

declare global {
  interface Window {
    /** The app around the page; absent in a browser. Read here alone. */
    readonly shell?: Shell;
  }
}

const { shell } = window;
if (shell === undefined) {
  const machine = browserKiosk();
  beginConnection('kiosk', machine);
  mount(<App machine={machine} />);
} else {
  // A part of its own: browsers never load it.
  void import('./shell/begin.js').then(({ beginInShell }) => beginInShell(shell));
}
