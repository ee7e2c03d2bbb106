import type { StudyPath, Training } from '#protocol/jobs/directory.js';

import { useLanguage, useT } from '../../i18n/i18n.js';
import type { JobSheet } from '../jobs.js';
import { dayOf } from './days.js';
import { Fact } from './job-facts.js';
import { pathLevel } from './path-level.js';
import { ShownText } from './shown-text.js';
import styles from './view.module.css';

/** Fields of study shown at most: they are a hint. */
const MOST_FIELDS = 4;

/** How one gets there: usual studies with their diploma, and the trainings of the centre's own list. */
export function WaysIn(props: {
  sheet: Pick<JobSheet, 'fields' | 'trainings'> & {
    readonly occupation: Pick<JobSheet['occupation'], 'paths'>;
  };
  /** Whether a training's page opens at a touch: never at a kiosk. */
  links?: boolean;
}) {
  const { occupation, fields, trainings } = props.sheet;
  const t = useT('jobs');
  const [language] = useLanguage();
  if (occupation.paths.length + fields.length + trainings.length === 0)
    return <p data-block="">{t('ways.none')}</p>;
  return (
    <div className={styles['sections']}>
      {occupation.paths.length > 0 && (
        <section className={styles['section']}>
          <h2 data-with-next="">{t('ways.paths')}</h2>
          <ul className={styles['cards']}>
            {occupation.paths.map((path) => (
              <Path key={path.study.fr} path={path} />
            ))}
          </ul>
        </section>
      )}
      {trainings.length > 0 && (
        <section className={styles['section']}>
          <div data-with-next="">
            <h2>{t('ways.trainings')}</h2>
            <p className={styles['soft']}>{t('ways.trainingsNote')}</p>
          </div>
          <ul className={styles['cards']}>
            {trainings.map((training, at) => (
              <TrainingCard key={at} training={training} link={props.links === true} />
            ))}
          </ul>
        </section>
      )}
      {fields.length > 0 && (
        <section className={styles['section']} data-block="">
          <h2>{t('ways.fields')}</h2>
          <p>
            {fields
              .slice(0, MOST_FIELDS)
              .map((field) => field[language])
              .join(' · ')}
          </p>
          <p className={styles['soft']}>{t('ways.fieldsNote')}</p>
        </section>
      )}
    </div>
  );
}

function Path(props: { path: StudyPath }) {
  const { provider, study } = props.path;
  const t = useT('jobs');
  const [language] = useLanguage();
  return (
    <li>
      <h3>{study[language]}</h3>
      <dl className={styles['facts']}>
        <Fact name={t('ways.level')}>{t(`diploma.${pathLevel(props.path)}`)}</Fact>
        <Fact name={t('ways.provider')}>{t(`provider.${provider}`)}</Fact>
      </dl>
    </li>
  );
}

function TrainingCard(props: { training: Training; link: boolean }) {
  const { title, provider, level, place, duration, languages, startsOn, url } = props.training;
  const t = useT('jobs');
  const [language] = useLanguage();
  return (
    <li>
      <h3>
        <ShownText text={title} />
      </h3>
      {languages.length > 0 && (
        <p className={styles['soft']}>
          {languages.map((each) => t(`language.${each}`)).join(' · ')}
        </p>
      )}
      <dl className={styles['facts']}>
        <Fact name={t('training.provider')}>
          <ShownText quiet text={provider} />
        </Fact>
        {level !== undefined && <Fact name={t('ways.level')}>{t(`diploma.${level}`)}</Fact>}
        {place !== undefined && <Fact name={t('training.place')}>{place}</Fact>}
        {duration !== undefined && (
          <Fact name={t('training.duration')}>
            <ShownText quiet text={duration} />
          </Fact>
        )}
        {startsOn !== undefined && (
          <Fact name={t('training.starts')}>{dayOf(startsOn, language)}</Fact>
        )}
        {url !== undefined && (
          <Fact name={t('training.site')}>
            {props.link ? (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {siteOf(url)}
              </a>
            ) : (
              siteOf(url)
            )}
          </Fact>
        )}
      </dl>
    </li>
  );
}

/** What of an address a person can remember. */
function siteOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
