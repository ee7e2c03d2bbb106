import type { ReactNode, Ref } from 'react';

import { RIASEC, SECTORS } from '#protocol/jobs/vocabulary.js';

import { useFormat, useLanguage, useT } from '../../shared/i18n/i18n.js';
import type { Jobs, Shelf, ShelfCount } from '../../shared/jobs/jobs.js';
import { useShelves } from '../../shared/jobs/use-jobs.js';
import { usePress } from '../../shared/ui/press/use-press.js';
import { useArrival } from './arrival.js';
import styles from './jobs-desk.module.css';

/** The three ways to browse, side by side. */
export function BrowseStart(props: { jobs: Jobs; onShelf: (shelf: Shelf) => void }) {
  const { jobs, onShelf } = props;
  const t = useT('jobs');
  const sectors = useShelves(jobs, 'sector');
  const families = useShelves(jobs, 'isco');
  const interests = useShelves(jobs, 'interest');
  const first = useArrival<HTMLHeadingElement>(sectors !== undefined);
  return (
    <div className={styles['ways']}>
      <Way heading={first} title={t('browse.sector.word')}>
        <Shelves
          shelves={sectors}
          nameOf={({ key }) => {
            const sector = SECTORS.find((each) => each === key);
            return sector && t(`sector.${sector}`);
          }}
          onOpen={(key) => {
            const sector = SECTORS.find((each) => each === key);
            if (sector !== undefined) onShelf({ by: 'sector', sector });
          }}
        />
      </Way>
      <div className={styles['way']}>
        <Way title={t('browse.isco.word')}>
          <Families shelves={families} onShelf={onShelf} />
        </Way>
        <Way title={t('browse.interest.word')}>
          <Shelves
            shelves={interests}
            nameOf={({ key }) => {
              const letter = RIASEC.find((each) => each === key);
              return letter && t(`interest.${letter}.word`);
            }}
            onOpen={(letters) => onShelf({ by: 'interest', letters })}
          />
        </Way>
      </div>
    </div>
  );
}

function Way(props: { heading?: Ref<HTMLHeadingElement>; title: string; children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h2 ref={props.heading} tabIndex={-1}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

/** ISCO groups of one depth. */
export function Families(props: {
  shelves: readonly ShelfCount[] | undefined;
  onShelf: (shelf: Shelf) => void;
}) {
  const [language] = useLanguage();
  return (
    <Shelves
      shelves={props.shelves}
      nameOf={({ key, name }) => name?.[language] ?? key}
      onOpen={(code) => props.onShelf({ by: 'isco', code })}
    />
  );
}

function Shelves(props: {
  shelves: readonly ShelfCount[] | undefined;
  nameOf: (shelf: ShelfCount) => string | undefined;
  onOpen: (key: string) => void;
}) {
  const { shelves = [], nameOf, onOpen } = props;
  return (
    <ul className={styles['list']}>
      {shelves.map((shelf) => (
        <li key={shelf.key}>
          <ShelfChoice
            name={nameOf(shelf) ?? shelf.key}
            count={shelf.count}
            onOpen={() => onOpen(shelf.key)}
          />
        </li>
      ))}
    </ul>
  );
}

function ShelfChoice(props: { name: string; count: number; onOpen: () => void }) {
  const format = useFormat();
  const press = usePress(props.onOpen);
  return (
    <button {...press} type="button" className={styles['choice']}>
      {props.name} <span className={styles['soft']}>{format.number(props.count)}</span>
    </button>
  );
}
