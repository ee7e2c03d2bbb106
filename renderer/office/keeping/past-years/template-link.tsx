import template from '../../../../assets/past-years/template.csv?url';

import { useT } from '../../../shared/i18n/i18n.js';

/** A table with every column and two years. */
export function TemplateLink() {
  const t = useT('keeping');
  return (
    <a href={template} download={t('past.import.templateName')}>
      {t('past.import.template')}
    </a>
  );
}
