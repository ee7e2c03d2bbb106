import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import type { DayForm, SettingsErrors, SettingsForm } from './settings-form.js';
import styles from './settings.module.css';
import { weekdayName } from './weekday.js';

/** Opening hours, a row for each day, Monday first. */
export function WeekFields(props: {
  form: SettingsForm;
  errors: SettingsErrors;
  onForm: (form: SettingsForm) => void;
}) {
  const { form, errors, onForm } = props;
  const t = useT('office');
  const [language] = useLanguage();

  function change(index: number, part: Partial<DayForm>): void {
    const week = form.week.map((day, each) => (each === index ? { ...day, ...part } : day));
    onForm({ ...form, week });
  }

  return (
    <div className={styles['week']} role="group" aria-label={t('settings.field.openingHours')}>
      {form.week.map((day, index) => {
        const name = weekdayName(language, index);
        const opens = errors[`openingHours.${String(index)}.opens`];
        const closes = errors[`openingHours.${String(index)}.closes`];
        const error = opens ?? closes;
        const labelled = (what: string) => `${name}: ${what}`;
        return (
          <div key={name} className={styles['day']}>
            <span className={styles['dayName']}>{name}</span>
            <label className={styles['automatic']}>
              <input
                type="checkbox"
                checked={day.automatic}
                aria-label={labelled(t('settings.automatic'))}
                onChange={(event) => change(index, { automatic: event.target.checked })}
              />
              {t('settings.automatic')}
            </label>
            {day.automatic ? (
              <>
                <Time
                  label={labelled(t('settings.opens'))}
                  value={day.opens}
                  wrong={opens !== undefined}
                  onValue={(value) => change(index, { opens: value })}
                />
                <span aria-hidden="true">–</span>
                <Time
                  label={labelled(t('settings.closes'))}
                  value={day.closes}
                  wrong={closes !== undefined}
                  onValue={(value) => change(index, { closes: value })}
                />
              </>
            ) : (
              <span className={styles['byHand']}>{t('settings.byHand')}</span>
            )}
            {error !== undefined && (
              <span className={styles['error']}>{t(`settings.error.${error}`)}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Time(props: {
  label: string;
  value: string;
  wrong: boolean;
  onValue: (value: string) => void;
}) {
  return (
    <input
      type="time"
      className={styles['time']}
      aria-label={props.label}
      aria-invalid={props.wrong || undefined}
      value={props.value}
      onChange={(event) => props.onValue(event.target.value)}
    />
  );
}
