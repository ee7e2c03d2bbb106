import { RIASEC } from '#protocol/jobs/vocabulary.js';

import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import type { Jobs, Shelf } from '../../shared/jobs/jobs.js';
import { useShelf, useShelves } from '../../shared/jobs/use-jobs.js';
import { ChooseSome } from '../../shared/ui/choice-group/choice-group.js';
import { useArrival } from './arrival.js';
import { Families } from './browse-start.js';
import { JobList } from './job-list.js';
import styles from './jobs-desk.module.css';

/** What stands on one shelf: occupations, and above them what narrows it. */
export function BrowseShelf(props: {
  jobs: Jobs;
  shelf: Shelf;
  onShelf: (shelf: Shelf) => void;
  onChoose: (id: string) => void;
}) {
  const { jobs, shelf, onShelf, onChoose } = props;
  const t = useT('jobs');
  const [language] = useLanguage();
  const there = useShelf(jobs, shelf, language);
  const title = useArrival<HTMLHeadingElement>(there !== undefined);
  return (
    <section className={styles['part']} aria-labelledby="shelf-title">
      <h2 ref={title} id="shelf-title" tabIndex={-1}>
        <ShelfName jobs={jobs} shelf={shelf} />{' '}
        {there !== undefined && (
          <span className={styles['soft']}>{t('browse.count', { count: there.length })}</span>
        )}
      </h2>
      {shelf.by === 'isco' && shelf.code.length < 4 && (
        <SubFamilies jobs={jobs} code={shelf.code} onShelf={onShelf} />
      )}
      {shelf.by === 'interest' && <Interests letters={shelf.letters} onShelf={onShelf} />}
      {there === undefined && <p role="status">{t('browse.loading')}</p>}
      {there?.length === 0 && <p>{t('browse.none')}</p>}
      {there !== undefined && (
        <JobList key={JSON.stringify(shelf)} jobs={there} onChoose={onChoose} />
      )}
    </section>
  );
}

function ShelfName(props: { jobs: Jobs; shelf: Shelf }) {
  const { jobs, shelf } = props;
  const t = useT('jobs');
  const [language] = useLanguage();
  const code = shelf.by === 'isco' ? shelf.code : '';
  const families = useShelves(jobs, 'isco', code.slice(0, -1));
  switch (shelf.by) {
    case 'sector':
      return t(`sector.${shelf.sector}`);
    case 'interest':
      return t('browse.interest.word');
    case 'isco':
      return families?.find(({ key }) => key === code)?.name?.[language] ?? code;
  }
}

function SubFamilies(props: { jobs: Jobs; code: string; onShelf: (shelf: Shelf) => void }) {
  const families = useShelves(props.jobs, 'isco', props.code);
  return (
    <div className={styles['narrow']}>
      <Families shelves={families} onShelf={props.onShelf} />
    </div>
  );
}

/** One or two of six; a third takes the place of the first. */
function Interests(props: { letters: string; onShelf: (shelf: Shelf) => void }) {
  const t = useT('jobs');
  const tAdvisor = useT('advisor');
  const chosen = RIASEC.filter((letter) => props.letters.includes(letter));
  return (
    <ChooseSome
      legend={tAdvisor('jobs.interests')}
      layout="grid"
      options={RIASEC.map((letter) => ({ value: letter, label: t(`interest.${letter}.word`) }))}
      values={chosen}
      onValues={(values) => {
        const letters = values.slice(-2).join('');
        if (letters !== '') props.onShelf({ by: 'interest', letters });
      }}
    />
  );
}
