import { useLanguage, useT } from '../../i18n/i18n.js';
import type { Example } from '../example.js';
import { LanguageSwitch } from './language-switch.js';

function Switch(props: { size: 'normal' | 'touch' }) {
  const t = useT('common');
  const [language, setLanguage] = useLanguage();
  return (
    <LanguageSwitch
      {...props}
      language={language}
      onChange={setLanguage}
      label={t('chooseLanguage')}
    />
  );
}

export const examples: readonly Example[] = [
  { name: 'normal', targets: 'desk', Show: () => <Switch size="normal" /> },
  { name: 'touch', targets: 'touch', Show: () => <Switch size="touch" /> },
];
