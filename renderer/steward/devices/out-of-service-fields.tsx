import type { Language } from '#protocol/vocabulary.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ChooseSome } from '../../shared/ui/choice-group/choice-group.js';
import { FormField } from '../../shared/ui/form-field/form-field.js';
import styles from './kiosk-dialog.module.css';
import { LONGEST_MESSAGE } from './kiosk-form.js';
import type { KioskForm } from './kiosk-form.js';

/** Takes a kiosk out of service and says what visitors read there, in both languages. */
export function OutOfServiceFields(props: {
  form: Pick<KioskForm, 'outOfService' | 'message'>;
  onChange: (part: Partial<KioskForm>) => void;
  errors: Readonly<Record<Language, string | undefined>>;
}) {
  const { form, onChange, errors } = props;
  const t = useT('steward');
  return (
    <div className={styles['stop']}>
      <ChooseSome
        legend={t('kiosk.field.outOfService')}
        quietLegend
        options={[{ value: 'stopped', label: t('kiosk.stop') }]}
        values={form.outOfService ? ['stopped'] : []}
        onValues={(values) => onChange({ outOfService: values.length > 0 })}
      />
      {form.outOfService &&
        LANGUAGES.map((language) => (
          <FormField
            key={language}
            lang={language}
            label={t(`kiosk.message.${language}`)}
            error={errors[language]}
            value={form.message[language]}
            onValue={(typed) => onChange({ message: { ...form.message, [language]: typed } })}
            maxLength={LONGEST_MESSAGE}
            autoComplete="off"
          />
        ))}
    </div>
  );
}
