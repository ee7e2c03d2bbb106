import { useT } from '../shared/i18n/i18n.js';
import { searchOf } from './query.js';
import type { Look } from './query.js';
import styles from './section.module.css';
import type { Section } from './sections.js';

/** One component; each state under its own anchor, `#button-busy`. */
export function ComponentSection(props: { section: Section; look: Look }) {
  const { look } = props;
  const { name, examples } = props.section;
  const t = useT('gallery');
  return (
    <section id={name} className={styles['section']} aria-labelledby={`${name}-title`}>
      <div className={styles['head']}>
        <h2 id={`${name}-title`} lang="en">
          {name}
        </h2>
        {look.only === undefined && (
          <a href={searchOf({ ...look, only: name })}>
            {t('alone')}
            <span className="visually-hidden" lang="en">{` ${name}`}</span>
          </a>
        )}
      </div>
      {examples.map(({ name: state, targets, Show }) => (
        <figure
          key={state}
          id={`${name}-${state}`}
          className={styles['example']}
          aria-labelledby={`${name}-${state}-name`}
          data-targets={targets}
        >
          <figcaption id={`${name}-${state}-name`} className={styles['state']} lang="en">
            {state}
          </figcaption>
          <div className={styles['stage']} data-stage="">
            <Show />
          </div>
        </figure>
      ))}
    </section>
  );
}
