import '../shared/i18n/namespaces/common.js';
import '../shared/ui/base.css';
// After the style of all pages, which it changes.
import './paper.css';

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

import type { PaperPage } from '#protocol/paper-page.js';

import { PaperSheet } from '../shared/paper/paper-sheet.js';
import { millimetres } from './millimetres.js';

declare global {
  interface Window {
    /** The bridge to the shell; absent in a browser, where this page shows nothing. */
    readonly paper?: PaperPage;
  }
}

if (window.paper !== undefined) await draw(window.paper);

/** Draws the one sheet this page was opened for, and says how much paper it takes. */
async function draw(paper: PaperPage): Promise<void> {
  const place = document.getElementById('root');
  if (place === null) throw new Error('the document has no element #root');
  const { sheet, size } = await paper.sheet();
  document.documentElement.lang = sheet.language;
  place.dataset['size'] = size;
  flushSync(() => createRoot(place).render(<PaperSheet sheet={sheet} />));
  // Letters are fetched when something is written in them: with those of the browser, lines break elsewhere.
  await document.fonts.ready;
  await paper.ready({ heightMm: millimetres(place.getBoundingClientRect().height) });
}
