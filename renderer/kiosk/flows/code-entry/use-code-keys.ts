import { SHORT_CODE_LENGTH } from '#protocol/ticket-keys.js';

import { accepted } from '../../../shared/ui/keyboard/rows.js';
import { usePageKeys } from '../../frame/use-page-keys.js';
import { useUnscanned } from '../../scan/use-unscanned.js';

/**
 * A real keyboard writes a code wherever the focus is, and Enter asks with it; what a scanner had written
 * before it was known as one is taken back.
 */
export function useCodeKeys(
  code: string,
  onCode: (code: string) => void,
  onEnter: (() => void) | undefined,
): void {
  useUnscanned(code, onCode);
  usePageKeys((event) => {
    const { target, key } = event;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (key === 'Enter' && !event.repeat && !(target instanceof HTMLButtonElement)) onEnter?.();
    // The field writes by itself.
    if (target instanceof HTMLInputElement) return;
    if (key === 'Backspace') onCode(code.slice(0, -1));
    else if (key.length === 1 && code.length < SHORT_CODE_LENGTH)
      onCode(code + accepted('code', key));
  });
}
