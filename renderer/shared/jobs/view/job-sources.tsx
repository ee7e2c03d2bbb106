import type { DirectorySource } from '#protocol/jobs/directory.js';

import { useLanguage, useT } from '../../i18n/i18n.js';
import { dayOf } from './days.js';
import styles from './view.module.css';

/** What a sheet or a list of offers was made of, with what each licence asks to be said. */
export function JobSources(props: { sources: readonly DirectorySource[] }) {
  const t = useT('jobs');
  const [language] = useLanguage();
  if (props.sources.length === 0) return null;
  return (
    <section className={`${styles['section']} ${styles['sources']}`}>
      <h2 data-with-next="">{t('sources.title')}</h2>
      <ul>
        {props.sources.map(({ id, name, notice, date }) => (
          <li key={id}>
            <strong>{name[language]}</strong>. {notice[language]}{' '}
            {/* The built-in one of a build without its list of sources has none. */}
            {date !== '' && <>{t('sources.date', { date: dayOf(date, language) })}.</>}
          </li>
        ))}
      </ul>
    </section>
  );
}
