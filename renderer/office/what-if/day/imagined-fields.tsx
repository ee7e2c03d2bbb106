import { THEMES } from '#protocol/vocabulary.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { FormField } from '../../../shared/ui/form-field/form-field.js';
import styles from './day-choice.module.css';
import type { Amount, DayProblems, ImaginedForm } from './imagined-day.js';
import { AMOUNTS, themePercent, WEIGHT } from './imagined-day.js';
import { RangeField } from './range-field.js';

const AMOUNT_NAMES = ['visitors', 'dutchPercent', 'interviewMinutes'] as const satisfies Amount[];

/** An imagined day: how many come, in which language, for what, how long an interview takes, and when. */
export function ImaginedFields(props: {
  form: ImaginedForm;
  problems: DayProblems;
  onForm: (form: ImaginedForm) => void;
}) {
  const { form, problems, onForm } = props;
  const t = useT('what-if');
  const tCommon = useT('common');
  return (
    <div className={styles['imagined']}>
      <div className={styles['fields']}>
        {AMOUNT_NAMES.map((amount) => (
          <RangeField
            key={amount}
            label={t(`day.${amount}`)}
            unit={t(`day.unit.${amount}`)}
            error={problems[amount] && t('day.problem.between', AMOUNTS[amount])}
            {...AMOUNTS[amount]}
            value={form.amounts[amount]}
            onValue={(value) => onForm({ ...form, amounts: { ...form.amounts, [amount]: value } })}
          />
        ))}
        <div className={styles['times']}>
          {(['opens', 'closes'] as const).map((end) => (
            <FormField
              key={end}
              label={t(`day.${end}`)}
              type="time"
              error={problemText(end)}
              value={form[end]}
              onValue={(value) => onForm({ ...form, [end]: value })}
            />
          ))}
        </div>
      </div>
      <div className={styles['fields']} role="group" aria-label={t('day.themes')}>
        <p className={styles['legend']}>{t('day.themes')}</p>
        {THEMES.map((theme) => {
          const percent = themePercent(form, theme);
          return (
            <RangeField
              key={theme}
              label={tCommon(`theme.${theme}`)}
              unit={percent === undefined ? undefined : `= ${percent} %`}
              error={problems[theme] && t('day.problem.between', WEIGHT)}
              {...WEIGHT}
              value={form.themes[theme]}
              onValue={(value) => onForm({ ...form, themes: { ...form.themes, [theme]: value } })}
            />
          );
        })}
        {problems.themes !== undefined && (
          <p className={styles['error']}>{t('day.problem.nobody')}</p>
        )}
      </div>
    </div>
  );

  function problemText(end: 'opens' | 'closes'): string | undefined {
    const problem = problems[end];
    return problem === 'time' || problem === 'order' ? t(`day.problem.${problem}`) : undefined;
  }
}
