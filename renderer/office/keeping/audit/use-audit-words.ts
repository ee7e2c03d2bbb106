import { useMemo } from 'react';

import { IMPORT_FORMATS } from '#protocol/jobs/vocabulary.js';
import { periodKind } from '#protocol/periods.js';
import type { Settings } from '#protocol/settings.js';
import { defaultSettings } from '#protocol/settings.js';
import { ROLES } from '#protocol/vocabulary.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { usePeriodName } from '../../statistics/period/period-name.js';
import type { AuditWords } from './detail-words.js';

/** Words of the log that are neither a setting nor a role nor a format. */
const WORDS = [
  'approved',
  'changed',
  'revoked',
  'inactive',
  'feeds',
  'feed',
  'removed',
  'taken-back',
] as const;

const FORMS = ['csv', 'xlsx', 'pdf'] as const;

/** The program's words as the pages say them, where they stand. */
export function useAuditWords(): AuditWords {
  const t = useT('keeping');
  const tOffice = useT('office');
  const tStaff = useT('staff');
  const tReports = useT('reports');
  const periodName = usePeriodName();
  const format = useFormat();
  return useMemo(
    (): AuditWords => ({
      word(word) {
        if (isField(word)) return tOffice(`settings.field.${word}`);
        const role = ROLES.find((each) => each === word);
        if (role !== undefined) return tStaff(`role.${role}`);
        const importFormat = IMPORT_FORMATS.find((each) => each === word);
        if (importFormat !== undefined) return tOffice(`jobs.format.${importFormat}`);
        const form = FORMS.find((each) => each === word);
        if (form !== undefined) return tReports(`export.${form}`);
        const own = WORDS.find((each) => each === word.replaceAll(' ', '-'));
        return own === undefined ? undefined : t(`word.${own}`);
      },
      day: (date) => format.day(date),
      programme: (activities, sessions) => t('word.programme', { activities, sessions }),
      period: (id) => (periodKind(id) === undefined ? undefined : periodName(id)),
      days: (from, to) => `${format.day(from)} – ${format.day(to)}`,
    }),
    [t, tOffice, tStaff, tReports, periodName, format],
  );
}

function isField(word: string): word is keyof Settings {
  return Object.hasOwn(defaultSettings, word);
}
