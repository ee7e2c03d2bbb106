import { useState } from 'react';

import type { StaffMember } from '#protocol/queries.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { Button } from '../../shared/ui/button/button.js';
import { DataTable } from '../../shared/ui/data-table/data-table.js';
import { FormField } from '../../shared/ui/form-field/form-field.js';
import { AnswerState } from '../answer-state.js';
import office from '../office.module.css';
import { useAnswer } from '../use-answer.js';
import { AddStaffDialog } from './add-staff-dialog.js';
import { ChangeStaffDialogs } from './change-staff-dialogs.js';
import type { StaffChange } from './change-staff-dialogs.js';
import { staffRows } from './staff-rows.js';
import { useStaffColumns } from './staff-columns.js';

const NOTHING = {};

/** Codes of the staff, what they may do, and whether they may enter. No names, ever. */
export function StaffPage(props: { live: Live<'office'>; ownCode: string }) {
  const { live, ownCode } = props;
  const t = useT('office');
  const answer = useAnswer(live, 'staff', NOTHING);
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const [change, setChange] = useState<{ what: StaffChange; member: StaffMember }>();
  const columns = useStaffColumns(ownCode, answer.again, (what, member) =>
    setChange({ what, member }),
  );
  return (
    <div className={office['page']}>
      <section className={office['panel']} aria-label={t('staff.title')}>
        <div className={office['bar']}>
          <FormField
            label={t('staff.filter')}
            value={text}
            onValue={setText}
            maxLength={12}
            autoComplete="off"
          />
          <span className={office['gap']} />
          <Button variant="primary" onPress={() => setAdding(true)}>
            {t('staff.add')}
          </Button>
        </div>
        <p className={office['note']}>{t('staff.intro')}</p>
      </section>
      <AnswerState answer={answer} />
      {answer.value !== undefined && (
        <section className={office['panel']} aria-label={t('staff.title')}>
          <div className={office['table']}>
            <DataTable
              caption={t('staff.title')}
              columns={columns}
              rows={staffRows(answer.value.staff, text)}
              keyOf={(member) => member.staffId}
              empty={t('staff.none')}
              toneOf={(member) => (member.active ? 'plain' : 'soft')}
            />
          </div>
        </section>
      )}
      {adding && <AddStaffDialog onDone={answer.again} onClose={() => setAdding(false)} />}
      {change !== undefined && (
        <ChangeStaffDialogs
          {...change}
          onDone={answer.again}
          onClose={() => setChange(undefined)}
        />
      )}
    </div>
  );
}
