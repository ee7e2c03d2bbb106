import { contextBridge, ipcRenderer } from 'electron';

import { PULSE_CHANNEL, PULSE_EVERY, SHELL_CHANNELS } from '#protocol/shell.js';
import type { Shell } from '#protocol/shell.js';

/**
 * The page's side of the bridge. security: "do not expose Electron APIs to untrusted web content": named
 * functions alone, each one message; the page gets neither `ipcRenderer` nor an event of it.
 */
const send = <T>(channel: string, message?: unknown): Promise<T> =>
  message === undefined ? ipcRenderer.invoke(channel) : ipcRenderer.invoke(channel, message);

const shell: Shell = {
  begin: () => send(SHELL_CHANNELS.begin),
  keep: (change) => send(SHELL_CHANNELS.keep, change),
  keepView: (view) => send(SHELL_CHANNELS.keepView, view),
  keepToken: (token) => send(SHELL_CHANNELS.keepToken, token),
  endVisit() {
    sessionStorage.clear();
    return send(SHELL_CHANNELS.endVisit);
  },
  print: (sheet) => send(SHELL_CHANNELS.print, sheet),
  signIn: (who) => send(SHELL_CHANNELS.signIn, who),
  signOut: () => send(SHELL_CHANNELS.signOut),
  leave: (how) => send(SHELL_CHANNELS.leave, how),
  machine: () => send(SHELL_CHANNELS.machine),
  findServer: (address) => send(SHELL_CHANNELS.findServer, address),
  changeMachine: (change) => send(SHELL_CHANNELS.changeMachine, change),
  printTest: (language) => send(SHELL_CHANNELS.printTest, language),
};

// privacy: a page that crashed in the middle of a visit has left it
sessionStorage.clear();
contextBridge.exposeInMainWorld('shell', shell);

// A page that is stuck sends none: the shell then starts it anew.
ipcRenderer.send(PULSE_CHANNEL);
setInterval(() => ipcRenderer.send(PULSE_CHANNEL), PULSE_EVERY);
