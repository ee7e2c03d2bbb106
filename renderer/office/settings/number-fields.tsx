import { useFormat, useT } from '../../shared/i18n/i18n.js';
import { FormField } from '../../shared/ui/form-field/form-field.js';
import type { NumberField, SettingsErrors, SettingsForm } from './settings-form.js';
import { isExplained, limitsOf } from './settings-form.js';

export function NumberFields(props: {
  fields: readonly NumberField[];
  form: SettingsForm;
  errors: SettingsErrors;
  onForm: (form: SettingsForm) => void;
}) {
  const { fields, form, errors, onForm } = props;
  const t = useT('office');
  const format = useFormat();
  return fields.map((field) => {
    const { min, max } = limitsOf(field);
    const limits = { min: format.number(min), max: format.number(max) };
    const between = t('settings.hint.between', limits);
    return (
      <FormField
        key={field}
        label={t(`settings.field.${field}`)}
        hint={isExplained(field) ? [t(`settings.effect.${field}`), between].join(' ') : between}
        error={errors[field] && t('settings.error.between', limits)}
        value={form.numbers[field]}
        onValue={(text) => onForm({ ...form, numbers: { ...form.numbers, [field]: text } })}
        inputMode="numeric"
        maxLength={Math.max(5, String(max).length)}
        width="short"
      />
    );
  });
}
