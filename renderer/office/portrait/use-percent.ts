import { useMemo } from 'react';

import type { Language } from '#protocol/vocabulary.js';

import { useLanguage, useT } from '../../shared/i18n/i18n.js';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-BE', nl: 'nl-BE' };

/** A share in percent with one decimal, as the centre's own page writes it. */
export function usePercent(): (percent: number) => string {
  const [language] = useLanguage();
  const t = useT('portrait-report');
  return useMemo(() => {
    const tenths = new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    });
    return (percent) => t('percent', { value: tenths.format(percent) });
  }, [language, t]);
}
