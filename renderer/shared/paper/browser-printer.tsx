import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';

import type { Printer, PrintOutcome } from './printer.js';
import { PaperSheet } from './paper-sheet.js';
import styles from './browser-printer.module.css';
import type { Sheet } from '#protocol/sheet.js';

/** What printing needs of a page; tests hand in their own. */
export interface PrintPage {
  /** Puts the sheet where only the printer sees it. @returns takes it away again */
  show(sheet: Sheet): () => void;
  /** Resolves when the browser has done with it. @throws where it cannot print */
  print(): Promise<void>;
}

/**
 * Prints through the browser: `--kiosk-printing` sends it straight to the default printer, else a
 * window asks. A browser never tells whether paper came, so the best outcome is `sent`. The sheet is
 * gone from the page as soon as it is handed over, and two never stand there at once.
 */
export function browserPrinter(page: PrintPage = thisPage): Printer {
  let last: Promise<unknown> = Promise.resolve();
  return {
    print(sheet) {
      const printed = last.then(() => printSheet(page, sheet));
      last = printed;
      return printed;
    },
  };
}

async function printSheet(page: PrintPage, sheet: Sheet): Promise<PrintOutcome> {
  let remove: (() => void) | undefined;
  try {
    remove = page.show(sheet);
    await page.print();
    return 'sent';
  } catch {
    return 'failed';
  } finally {
    remove?.();
  }
}

/** A browser that never says that it has done with the sheet, ms. */
const AT_MOST = 10_000;

const thisPage: PrintPage = {
  show(sheet) {
    const place = document.createElement('div');
    place.className = styles['paper'] ?? '';
    place.lang = sheet.language;
    place.ariaHidden = 'true';
    document.body.append(place);
    const root = createRoot(place);
    flushSync(() => root.render(<PaperSheet sheet={sheet} />));
    return () => {
      root.unmount();
      place.remove();
    };
  },
  print: () =>
    new Promise((resolve) => {
      const done = () => {
        window.removeEventListener('afterprint', done);
        clearTimeout(timer);
        resolve();
      };
      window.addEventListener('afterprint', done);
      const timer = setTimeout(done, AT_MOST);
      window.print();
    }),
};
