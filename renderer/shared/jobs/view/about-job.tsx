import { useLanguage, useT } from '../../i18n/i18n.js';
import type { JobSheet } from '../jobs.js';
import { linesIn, onlyIn } from './shown.js';
import { InOther } from './shown-text.js';
import styles from './view.module.css';

/** Essential skills shown at most; ESCO names up to eighty. */
const MOST_ESSENTIAL = 20;
const MOST_OPTIONAL = 10;

/** What it is: two to four plain sentences. */
export function JobDescription(props: {
  sheet: { readonly occupation: Pick<JobSheet['occupation'], 'description'> };
}) {
  const t = useT('jobs');
  const [language] = useLanguage();
  const shown = linesIn(props.sheet.occupation.description, language);
  if (shown.lines.length === 0) return <p data-block="">{t('sheet.noDescription')}</p>;
  return (
    <div className={styles['text']}>
      <p lang={shown.language}>
        {shown.lines.map((line) => (
          <span key={line} data-block="">
            {line}{' '}
          </span>
        ))}
      </p>
      <InOther language={shown.language} of="text" />
    </div>
  );
}

/** What one does, then what one needs to be able to do; skills in the page's language alone. */
export function JobTasks(props: {
  sheet: Pick<JobSheet, 'essential' | 'optional'> & {
    readonly occupation: Pick<JobSheet['occupation'], 'tasks'>;
  };
}) {
  const { occupation, essential, optional } = props.sheet;
  const t = useT('jobs');
  const [language] = useLanguage();
  const tasks = linesIn(occupation.tasks, language);
  const needed = onlyIn(essential, language).slice(0, MOST_ESSENTIAL);
  const useful = onlyIn(optional, language).slice(0, MOST_OPTIONAL);
  if (tasks.lines.length + needed.length + useful.length === 0)
    return <p data-block="">{t('sheet.noSkills')}</p>;
  return (
    <div className={styles['sections']}>
      {tasks.lines.length > 0 && (
        <section className={styles['section']}>
          <h2 data-with-next="">
            {t('sheet.tasks')}
            <InOther language={tasks.language} of="text" />
          </h2>
          <Points lines={tasks.lines} lang={tasks.language} />
        </section>
      )}
      {needed.length > 0 && (
        <section className={styles['section']}>
          <h2 data-with-next="">{t('sheet.essential')}</h2>
          <Points lines={needed} lang={language} />
        </section>
      )}
      {useful.length > 0 && (
        <section className={styles['section']}>
          <h2 data-with-next="">{t('sheet.optional')}</h2>
          <Points lines={useful} lang={language} />
        </section>
      )}
    </div>
  );
}

function Points(props: { lines: readonly string[]; lang: string }) {
  return (
    <ul className={styles['points']} lang={props.lang}>
      {props.lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
