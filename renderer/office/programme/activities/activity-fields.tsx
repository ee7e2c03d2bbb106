import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';
import type { Language } from '#protocol/vocabulary.js';
import type { Room } from '#protocol/workshops/programme.js';
import {
  DESCRIPTION_LENGTH,
  FORMATS,
  PUBLICS,
  SPOKEN,
  TITLE_LENGTH,
} from '#protocol/workshops/vocabulary.js';

import { useT } from '../../../shared/i18n/i18n.js';
import { ChooseSome } from '../../../shared/ui/choice-group/choice-group.js';
import { FormField } from '../../../shared/ui/form-field/form-field.js';
import { PlaceFields } from '../fields/place-fields.js';
import { SelectField } from '../fields/select-field.js';
import { TagsField } from '../fields/tags-field.js';
import { TextAreaField } from '../fields/text-area-field.js';
import styles from '../sessions/facts.module.css';
import type { ActivityField, ActivityForm } from './activity-form.js';

/** Everything an activity is, both languages side by side. */
export function ActivityFields(props: {
  form: ActivityForm;
  errors: ReadonlySet<ActivityField>;
  rooms: readonly Room[];
  onForm: (form: ActivityForm) => void;
}) {
  const { form, errors, rooms, onForm } = props;
  const t = useT('programme');
  const tWords = useT('workshops');
  const tCommon = useT('common');
  const error = (field: ActivityField, text: string) => (errors.has(field) ? text : undefined);
  const put = (part: Partial<ActivityForm>) => onForm({ ...form, ...part });
  const length = (text: string, most: number) =>
    t('activity.length', { length: text.trim().length, most });
  const named = (language: Language) => ({ language: tCommon(`language.${language}`) });
  return (
    <>
      <div className={styles['two']}>
        {LANGUAGES.map((language) => (
          <FormField
            key={language}
            label={t('activity.titleIn', named(language))}
            lang={language}
            hint={length(form.title[language], TITLE_LENGTH)}
            error={error(`title.${language}`, t('activity.titleError', { most: TITLE_LENGTH }))}
            value={form.title[language]}
            onValue={(text) => put({ title: { ...form.title, [language]: text } })}
          />
        ))}
        {LANGUAGES.map((language) => (
          <TextAreaField
            key={language}
            label={t('activity.descriptionIn', named(language))}
            lang={language}
            hint={length(form.description[language], DESCRIPTION_LENGTH)}
            error={error(
              `description.${language}`,
              t('activity.descriptionError', { most: DESCRIPTION_LENGTH }),
            )}
            value={form.description[language]}
            onValue={(text) => put({ description: { ...form.description, [language]: text } })}
          />
        ))}
        <SelectField
          label={t('activity.format')}
          placeholder={t('session.choose')}
          error={error('format', t('activity.formatError'))}
          choices={FORMATS.map((value) => ({ value, label: tWords(`format.${value}`) }))}
          value={form.format}
          onValue={(format) => put({ format })}
        />
        <SelectField
          label={t('activity.theme')}
          placeholder={t('session.choose')}
          error={error('theme', t('activity.themeError'))}
          choices={THEMES.map((value) => ({ value, label: tCommon(`theme.${value}`) }))}
          value={form.theme}
          onValue={(theme) => put({ theme })}
        />
        <SelectField
          label={t('activity.language')}
          placeholder={t('session.choose')}
          error={error('language', t('activity.languageError'))}
          choices={SPOKEN.map((value) => ({ value, label: tWords(`spoken.${value}`) }))}
          value={form.language}
          onValue={(language) => put({ language })}
        />
        <SelectField
          label={t('activity.public')}
          choices={PUBLICS.map((value) => ({ value, label: tWords(`public.${value}`) }))}
          value={form.public}
          onValue={(chosen) => put({ public: chosen })}
        />
        <TagsField
          label={t('activity.partners')}
          hint={t('activity.partnersHint')}
          error={error('partners', t('activity.partnersError'))}
          tags={form.partners}
          onTags={(partners) => put({ partners })}
        />
        <TagsField
          label={t('activity.occupations')}
          hint={t('activity.occupationsHint')}
          error={error('occupations', t('activity.occupationsError'))}
          inputMode="numeric"
          tags={form.occupations}
          onTags={(occupations) => put({ occupations })}
        />
      </div>
      <h3>{t('activity.usual')}</h3>
      <div className={styles['two']}>
        <PlaceFields form={form} errors={errors} rooms={rooms} onPlace={put} />
        <FormField
          label={t('activity.minutes')}
          inputMode="numeric"
          error={error('minutes', t('activity.minutesError'))}
          value={form.minutes}
          onValue={(minutes) => put({ minutes })}
        />
      </div>
      {form.example && (
        <ChooseSome
          legend={tWords('example')}
          quietLegend
          options={[{ value: 'example', label: t('activity.example') }]}
          values={['example']}
          onValues={(values) => put({ example: values.length > 0 })}
        />
      )}
    </>
  );
}
