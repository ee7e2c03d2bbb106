import type { ReactNode } from 'react';

import type { Riasec } from '#protocol/jobs/vocabulary.js';
import { RIASEC } from '#protocol/jobs/vocabulary.js';

import { useLanguage, useT } from '../../i18n/i18n.js';
import type { JobSheet } from '../jobs.js';
import styles from './view.module.css';

/** Where it stands among others: field of work, family, interests, who can help. */
export function JobFacts(props: { sheet: JobSheet }) {
  const { occupation, group } = props.sheet;
  const t = useT('jobs');
  const [language] = useLanguage();
  const interests = interestsOf(occupation.riasec);
  return (
    <dl className={styles['facts']} data-block="">
      <Fact name={t('fact.sector')}>{t(`sector.${occupation.sector}`)}</Fact>
      {interests.length > 0 && (
        <Fact name={t('fact.interests')}>
          {interests.map((letter) => t(`interest.${letter}.word`)).join(' · ')}
        </Fact>
      )}
      {group !== undefined && <Fact name={t('fact.group')}>{group[language]}</Fact>}
      {occupation.partner !== undefined && (
        <Fact name={t('fact.partner')}>{t(`partner.${occupation.partner}`)}</Fact>
      )}
    </dl>
  );
}

/** One line of a `dl`. */
export function Fact(props: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** The letters of an occupation, strongest first. */
export function interestsOf(riasec: string | undefined): readonly Riasec[] {
  return Array.from(riasec ?? '').flatMap((letter) => RIASEC.find((each) => each === letter) ?? []);
}
