import type { ImportFormat } from '#protocol/jobs/vocabulary.js';

type Brings = Exclude<ImportFormat, `offers-${string}`> | 'offers';

/** What an import is good for: all feeds of offers for the same. */
export function bringsOf(format: ImportFormat): Brings {
  switch (format) {
    case 'esco':
    case 'competent':
    case 'riasec':
    case 'isced-fields':
    case 'trainings':
      return format;
    default:
      return 'offers';
  }
}
