import type { ReactNode } from 'react';

import { useFormat, useLanguage, useT } from '../../i18n/i18n.js';
import type { JobSheet } from '../jobs.js';
import { interestsOf } from './job-facts.js';
import { linesIn } from './shown.js';
import { InOther, JobName } from './shown-text.js';
import styles from './view.module.css';

export interface Compared {
  readonly sheet: JobSheet;
  /** How many offers; absent while nobody knows, or where no feed was imported. */
  readonly offers?: number | undefined;
}

/** Two occupations side by side, a row for each question. */
export function CompareJobs(props: { jobs: readonly [Compared, Compared] }) {
  const { jobs } = props;
  const t = useT('jobs');
  const format = useFormat();
  const [language] = useLanguage();
  const unknown = t('compare.unknown');
  const row = (name: string, cell: (job: Compared) => ReactNode) => (
    <tr data-block="">
      <th scope="row">{name}</th>
      {jobs.map((job, side) => (
        <td key={side}>{cell(job) ?? <span className={styles['soft']}>{unknown}</span>}</td>
      ))}
    </tr>
  );
  return (
    <table className={styles['compare']}>
      <caption className="visually-hidden">{t('compare.title')}</caption>
      <thead>
        <tr data-block="">
          <td aria-hidden="true" className="visually-hidden" />
          {jobs.map(({ sheet }, side) => (
            <th key={side} scope="col">
              <JobName name={sheet.occupation.name} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row(t('compare.what'), ({ sheet }) => lines(sheet.occupation.description))}
        {row(t('compare.tasks'), ({ sheet }) => list(sheet.occupation.tasks))}
        {row(t('compare.level'), ({ sheet }) => {
          const levels = sheet.occupation.paths.map(({ level }) => level);
          return points(
            [...new Set(levels)].toSorted((a, b) => a - b).map((level) => t(`diploma.${level}`)),
          );
        })}
        {row(t('compare.ways'), ({ sheet }) =>
          points(sheet.occupation.paths.map(({ study }) => study[language])),
        )}
        {row(t('fact.sector'), ({ sheet }) => t(`sector.${sheet.occupation.sector}`))}
        {row(t('fact.interests'), ({ sheet }) =>
          points(
            interestsOf(sheet.occupation.riasec).map((letter) => t(`interest.${letter}.word`)),
          ),
        )}
        {row(t('compare.offers'), ({ offers }) =>
          offers === undefined ? t('compare.offersUnknown') : format.number(offers),
        )}
      </tbody>
    </table>
  );

  function lines(both: JobSheet['occupation']['description']): ReactNode {
    const shown = linesIn(both, language);
    if (shown.lines.length === 0) return undefined;
    return (
      <>
        <span lang={shown.language}>{shown.lines.join(' ')}</span>
        <InOther language={shown.language} of="text" />
      </>
    );
  }

  function list(both: JobSheet['occupation']['tasks']): ReactNode {
    const shown = linesIn(both, language);
    if (shown.lines.length === 0) return undefined;
    return (
      <>
        <InOther language={shown.language} of="text" />
        {points(shown.lines, shown.language)}
      </>
    );
  }
}

function points(lines: readonly string[], lang?: string): ReactNode {
  if (lines.length === 0) return undefined;
  return (
    <ul lang={lang}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
