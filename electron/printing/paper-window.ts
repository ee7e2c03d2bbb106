import type { PrintToPDFOptions, WebContentsPrintOptions, WebPreferences } from 'electron';

import { PAPER_ADDRESS, PAPER_CHANNELS } from '#protocol/paper-page.js';
import type { PaperOrder } from '#protocol/paper-page.js';
import { drawnPaperSchema } from '#protocol/paper-page-schemas.js';
import { isTrustedSender } from '../security/sender.js';
import type { SenderFrame } from '../security/sender.js';
import type { DrawnSheet, OpenPaper } from './paper-device.js';
import { pageSizeOf } from './page-size.js';
import type { Timer } from './timer.js';

/** A hidden window, as a `BrowserWindow` is. */
export interface HiddenWindow {
  readonly webContents: PaperContents;
  isDestroyed(): boolean;
  destroy(): void;
}

interface PaperContents {
  readonly id: number;
  readonly ipc: {
    handle(channel: string, listener: (event: SenderEvent, message: unknown) => unknown): void;
  };
  once(event: 'render-process-gone', listener: () => void): unknown;
  loadURL(url: string): Promise<void>;
  print(options: WebContentsPrintOptions, callback: (success: boolean) => void): void;
  printToPDF(options: PrintToPDFOptions): Promise<Uint8Array>;
}

interface SenderEvent {
  readonly senderFrame: SenderFrame | null;
  readonly sender: { readonly id: number };
}

export interface PaperWindowPorts<W extends HiddenWindow> {
  createWindow(options: {
    show: false;
    width: number;
    height: number;
    webPreferences: WebPreferences;
  }): W;
  /** Those of every page of the shell, with the bridge and the session of this one. */
  readonly webPreferences: WebPreferences;
  readonly timer: Timer;
}

/** From opening the window to the drawn sheet, ms. */
const AT_MOST = 10_000;

/**
 * Draws a sheet in a hidden window of its own. Whoever gets it closes it: nothing of the sheet is left then.
 * @returns a function that rejects where the page does not come, does not draw in ten seconds, or the
 * signal falls; its window is closed then
 */
export function paperOpener<W extends HiddenWindow>(ports: PaperWindowPorts<W>): OpenPaper {
  return async (order, signal) => {
    const window = ports.createWindow({
      show: false,
      width: 800,
      height: 1_200,
      webPreferences: ports.webPreferences,
    });
    try {
      const heightMm = await drawn(window, order, signal, ports.timer);
      return sheetIn(window, order, heightMm);
    } catch (error) {
      close(window);
      throw error;
    }
  };
}

/** @returns what the sheet takes of a roll, mm */
function drawn(
  window: HiddenWindow,
  order: PaperOrder,
  signal: AbortSignal,
  timer: Timer,
): Promise<number> {
  const contents = window.webContents;
  return new Promise<number>((resolve, reject) => {
    const stop = (why: string) => reject(new Error(`the sheet was not drawn: ${why}`));
    const cancelTimer = timer(AT_MOST, () => stop('it took too long'));
    signal.addEventListener('abort', () => {
      cancelTimer();
      stop('nobody wants it any more');
    });
    contents.once('render-process-gone', () => stop('its page crashed'));
    // security: these two messages are heard from this window's own page alone
    const trust = (event: SenderEvent) => {
      if (!isTrustedSender(event, { id: contents.id, home: PAPER_ADDRESS }))
        throw new Error('refused');
    };
    contents.ipc.handle(PAPER_CHANNELS.sheet, (event): PaperOrder => {
      trust(event);
      return order;
    });
    contents.ipc.handle(PAPER_CHANNELS.ready, (event, message) => {
      trust(event);
      const { heightMm } = drawnPaperSchema.parse(message);
      cancelTimer();
      resolve(heightMm);
    });
    contents.loadURL(PAPER_ADDRESS).catch(() => stop('its page did not come'));
  });
}

function sheetIn(window: HiddenWindow, order: PaperOrder, heightMm: number): DrawnSheet {
  const contents = window.webContents;
  const size = pageSizeOf(order.size, heightMm);
  return {
    order,
    print: (deviceName) =>
      new Promise((resolve) => {
        contents.print(
          {
            silent: true,
            deviceName,
            // microns
            pageSize: { width: size.widthMm * 1_000, height: size.heightMm * 1_000 },
            margins: { marginType: 'none' },
            printBackground: true,
            color: false,
            copies: 1,
          },
          (success) => resolve(success),
        );
      }),
    toPdf: () =>
      contents.printToPDF({
        // inches
        pageSize: { width: size.widthMm / 25.4, height: size.heightMm / 25.4 },
        margins: { top: 0, right: 0, bottom: 0, left: 0 },
        printBackground: true,
      }),
    close: () => close(window),
  };
}

function close(window: HiddenWindow): void {
  if (!window.isDestroyed()) window.destroy();
}
