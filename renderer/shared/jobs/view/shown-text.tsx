import type { Either } from '#protocol/jobs/directory.js';
import type { Language } from '#protocol/vocabulary.js';

import { useLanguage, useT } from '../../i18n/i18n.js';
import { shownIn } from './shown.js';
import styles from './view.module.css';

/**
 * A text in the page's language; where it exists in the other one alone, it says so.
 * @param props.quiet what stands around it has said so already
 */
export function ShownText(props: { text: Either; quiet?: boolean }) {
  const [language] = useLanguage();
  const shown = shownIn(props.text, language);
  if (shown === undefined) return null;
  return (
    <>
      <span lang={shown.language}>{shown.text}</span>
      {props.quiet !== true && <InOther language={shown.language} of="text" />}
    </>
  );
}

/** An occupation's name, with a badge where only the other language has one. */
export function JobName(props: { name: Either }) {
  const [language] = useLanguage();
  const shown = shownIn(props.name, language);
  if (shown === undefined) return null;
  return (
    <>
      <span lang={shown.language}>{shown.text}</span>
      <InOther language={shown.language} of="name" />
    </>
  );
}

/** Says which language something is in, where that is not the page's. */
export function InOther(props: { language: Language; of: 'name' | 'text' }) {
  const { language, of } = props;
  const [own] = useLanguage();
  const t = useT('jobs');
  if (language === own) return null;
  return (
    <>
      {' '}
      <span className={styles['badge']}>{t(`${of}In.${language}`)}</span>
    </>
  );
}
