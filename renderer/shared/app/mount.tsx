import '../i18n/namespaces/common.js';
import '../ui/base.css';

import { StrictMode } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

import { CrashGuard } from './crash-guard.js';

/**
 * Puts a page into its document. A page that crashes says so in both languages and starts again.
 * @param beside stands there too, and goes on standing when the page has crashed
 */
export function mount(page: ReactNode, beside?: ReactNode): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('the document has no element #root');
  createRoot(root).render(
    <StrictMode>
      <CrashGuard>{page}</CrashGuard>
      {beside}
    </StrictMode>,
  );
}
