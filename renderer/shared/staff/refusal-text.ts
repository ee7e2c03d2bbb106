import { useCallback } from 'react';

import type { Refusal } from '#protocol/refusals.js';

import { useT } from '../i18n/i18n.js';

/** A refusal as its sentence in the page's language. */
export function useRefusalText(): (refusal: Refusal) => string {
  const t = useT('refusals');
  return useCallback((refusal) => t(refusal.code, refusal.detail ?? {}), [t]);
}
