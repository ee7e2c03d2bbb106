import { useFormat, useT } from '../../../shared/i18n/i18n.js';
import { ChooseOne } from '../../../shared/ui/choice-group/choice-group.js';
import { Notice } from '../../../shared/ui/notice/notice.js';
import office from '../../office.module.css';
import { SelectField } from '../../programme/fields/select-field.js';
import styles from './day-choice.module.css';
import type { DayProblems, ImaginedForm } from './imagined-day.js';
import { ImaginedFields } from './imagined-fields.js';

export const DAY_KINDS = ['kept', 'imagined'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Which day is lived: a past one by its kept counts, or an imagined one. */
export function DayChoice(props: {
  kind: DayKind;
  onKind: (kind: DayKind) => void;
  /** Past days that can be lived again, newest first. */
  days: readonly string[];
  date: string | undefined;
  onDate: (date: string) => void;
  form: ImaginedForm;
  problems: DayProblems;
  onForm: (form: ImaginedForm) => void;
}) {
  const { kind, onKind, days, date, onDate, form, problems, onForm } = props;
  const t = useT('what-if');
  const format = useFormat();
  return (
    <section className={office['panel']} aria-labelledby="what-if-day">
      <h2 id="what-if-day" className={office['panelTitle']}>
        {t('day.title')}
      </h2>
      <div className={styles['choice']}>
        <ChooseOne
          legend={t('day.title')}
          quietLegend
          options={DAY_KINDS.map((value) => ({ value, label: t(`day.kind.${value}`) }))}
          value={kind}
          onValue={onKind}
        />
        <p className={office['soft']}>{t(`day.explain.${kind}`)}</p>
        {kind === 'imagined' && <ImaginedFields form={form} problems={problems} onForm={onForm} />}
        {kind === 'kept' && days.length === 0 && <Notice kind="info">{t('day.noDays')}</Notice>}
        {kind === 'kept' && days.length > 0 && (
          <div className={styles['date']}>
            <SelectField
              label={t('day.date')}
              choices={days.map((value) => ({ value, label: format.date(value) }))}
              value={date}
              onValue={onDate}
            />
          </div>
        )}
      </div>
    </section>
  );
}
