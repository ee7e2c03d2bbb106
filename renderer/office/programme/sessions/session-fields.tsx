import type { Programme } from '#protocol/workshops/views.js';
import { MOST_WEEKS } from '#protocol/workshops/vocabulary.js';

import { useFormat, useLanguage, useT } from '../../../shared/i18n/i18n.js';
import { FormField } from '../../../shared/ui/form-field/form-field.js';
import { foundActivities } from '../activities/found-activities.js';
import { wholeNumber } from '../activities/activity-form.js';
import { PlaceFields } from '../fields/place-fields.js';
import { SelectField } from '../fields/select-field.js';
import { closingChoices, wholeDays } from './closing-choices.js';
import styles from './facts.module.css';
import type { SessionField, SessionForm } from './session-form.js';
import { withStart } from './session-form.js';

const MINUTE = 60_000;

/** When, where and for how many an activity is held. */
export function SessionFields(props: {
  form: SessionForm;
  errors: ReadonlySet<SessionField>;
  programme: Pick<Programme, 'activities' | 'rooms'>;
  /** One that is planned already is changed: it keeps its activity and is one session. */
  planned: boolean;
  onForm: (form: SessionForm) => void;
  onActivity: (activityId: string) => void;
}) {
  const { form, errors, programme, planned, onForm, onActivity } = props;
  const t = useT('programme');
  const format = useFormat();
  const [language] = useLanguage();
  const error = (field: SessionField, text: string) => (errors.has(field) ? text : undefined);
  const put = (part: Partial<SessionForm>) => onForm({ ...form, ...part });

  function closing(minutes: number): string {
    if (minutes === 0) return t('session.untilStart');
    const days = wholeDays(minutes);
    if (days !== undefined) return t('session.daysBefore', { count: days });
    return t('session.before', { duration: format.duration(minutes * MINUTE) });
  }

  return (
    <>
      {!planned && (
        <SelectField
          label={t('session.activity')}
          placeholder={t('session.choose')}
          error={error('activityId', t('session.activityError'))}
          choices={foundActivities(programme.activities, '', language).map(({ id, title }) => ({
            value: id,
            label: title[language],
          }))}
          value={form.activityId}
          onValue={onActivity}
        />
      )}
      <div className={styles['row']}>
        <FormField
          label={t('session.date')}
          type="date"
          error={error('date', t('session.dateError'))}
          value={form.date}
          onValue={(date) => put({ date })}
        />
        <FormField
          label={t('session.starts')}
          type="time"
          error={error('starts', t('session.startsError'))}
          value={form.starts}
          onValue={(starts) => onForm(withStart(form, starts))}
        />
        <FormField
          label={t('session.ends')}
          type="time"
          error={error('ends', t('session.endsError'))}
          value={form.ends}
          onValue={(ends) => put({ ends })}
        />
      </div>
      <div className={styles['row']}>
        <PlaceFields form={form} errors={errors} rooms={programme.rooms} onPlace={put} />
      </div>
      <div className={styles['two']}>
        <SelectField
          label={t('session.signUpCloses')}
          choices={closingChoices(wholeNumber(form.signUpCloses)).map((minutes) => ({
            value: String(minutes),
            label: closing(minutes),
          }))}
          value={form.signUpCloses}
          onValue={(signUpCloses) => put({ signUpCloses })}
        />
        {!planned && (
          <FormField
            label={t('session.weeks')}
            hint={t('session.weeksHint')}
            inputMode="numeric"
            error={error('weeks', t('session.weeksError', { most: MOST_WEEKS }))}
            value={form.weeks}
            onValue={(weeks) => put({ weeks })}
          />
        )}
      </div>
    </>
  );
}
