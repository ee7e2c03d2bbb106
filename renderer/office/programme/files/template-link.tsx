import template from '../../../../assets/workshops/template.csv?url';

import { useT } from '../../../shared/i18n/i18n.js';

/** A table with every column and an example of each kind of row. */
export function TemplateLink() {
  const t = useT('programme-files');
  return (
    <a href={template} download={t('template.name')}>
      {t('template.link')}
    </a>
  );
}
