import { useState } from 'react';

import { AUDITED } from '#protocol/keeping.js';

import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import type { Live } from '../../../shared/live/live.js';
import { useRefusalText } from '../../../shared/staff/refusal-text.js';
import { Button } from '../../../shared/ui/button/button.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import office from '../../office.module.css';
import { SelectField } from '../../programme/fields/select-field.js';
import type { AuditFilter } from './audit-entries.js';
import { matching } from './audit-entries.js';
import { AuditTable } from './audit-table.js';
import styles from './audit.module.css';
import { useAudit } from './use-audit.js';

/** What staff did, newest first; older ones come as they are asked for. */
export function AuditPart(props: { live: Live<'office'> }) {
  const t = useT('keeping');
  const tOffice = useT('office');
  const format = useFormat();
  const refusalText = useRefusalText();
  const log = useAudit(props.live);
  const [filter, setFilter] = useState<AuditFilter>('all');
  const { entries, more, loading, refusal } = log;
  const last = entries?.at(-1);
  return (
    <section className={office['panel']} aria-labelledby="audit-title">
      <h2 id="audit-title" className={office['panelTitle']}>
        {t('audit.title')}
      </h2>
      <p className={styles['lead']}>{t('audit.lead')}</p>
      <div className={styles['bar']}>
        <SelectField
          label={t('audit.what')}
          choices={[
            { value: 'all', label: t('audit.all') },
            ...AUDITED.map((what) => ({ value: what, label: t(`did.${what}`) })),
          ]}
          value={filter}
          onValue={setFilter}
        />
        <Button busy={loading} onPress={log.again}>
          {t('audit.refresh')}
        </Button>
      </div>
      {refusal !== undefined && <Notice kind="alert">{refusalText(refusal)}</Notice>}
      {entries === undefined && loading && <p role="status">{tOffice('loading')}</p>}
      {entries !== undefined && (
        <>
          <AuditTable
            entries={matching(entries, filter)}
            empty={t(entries.length === 0 ? 'audit.none' : 'audit.noneOfKind')}
          />
          <div className={styles['foot']} role="status">
            <span className={office['soft']}>
              {more && last !== undefined
                ? t('audit.reached', { moment: format.moment(last.at) })
                : t('audit.end')}
            </span>
            {more && (
              <Button busy={loading} onPress={() => log.older(filter)}>
                {t('audit.older')}
              </Button>
            )}
          </div>
        </>
      )}
    </section>
  );
}
