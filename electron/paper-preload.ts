import { contextBridge, ipcRenderer } from 'electron';

import { PAPER_CHANNELS } from '#protocol/paper-page.js';
import type { PaperPage } from '#protocol/paper-page.js';

const page: PaperPage = {
  sheet: () => ipcRenderer.invoke(PAPER_CHANNELS.sheet),
  ready: (drawn) => ipcRenderer.invoke(PAPER_CHANNELS.ready, drawn),
};

// security: named functions only, never ipcRenderer itself
contextBridge.exposeInMainWorld('paper', page);
