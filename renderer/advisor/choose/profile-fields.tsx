import type { Language, Theme } from '#protocol/vocabulary.js';
import { LANGUAGES, THEMES } from '#protocol/vocabulary.js';

import { useT } from '../../shared/i18n/i18n.js';
import { ThemeLabel } from '../../shared/staff/ticket-facts/theme-label.js';
import { ChooseSome } from '../../shared/ui/choice-group/choice-group.js';

interface Profile {
  readonly languages: readonly Language[];
  readonly themes: readonly Theme[];
}

/** Languages and themes an advisor receives for now. */
export function ProfileFields(props: Profile & { onChange: (profile: Profile) => void }) {
  const { languages, themes, onChange } = props;
  const t = useT('advisor');
  const tCommon = useT('common');
  return (
    <>
      <ChooseSome
        legend={t('choose.languages')}
        options={LANGUAGES.map((language) => ({
          value: language,
          label: tCommon(`language.${language}`),
        }))}
        values={languages}
        onValues={(values) => onChange({ languages: values, themes })}
      />
      <ChooseSome
        legend={t('choose.themes')}
        layout="column"
        options={THEMES.map((theme) => ({ value: theme, label: <ThemeLabel theme={theme} /> }))}
        values={themes}
        onValues={(values) => onChange({ languages, themes: values })}
      />
    </>
  );
}
