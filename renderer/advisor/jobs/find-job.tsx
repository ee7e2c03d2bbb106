import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';

import type { FoundOccupation, Jobs } from '../../shared/jobs/jobs.js';
import { useFound } from '../../shared/jobs/use-jobs.js';
import { JobName } from '../../shared/jobs/view/shown-text.js';
import { tellingApart } from '../../shared/jobs/view/telling-apart.js';
import { useLanguage, useT } from '../../shared/i18n/i18n.js';
import { activeAfter } from './active-option.js';
import styles from './find-job.module.css';

const MOST = 8;

/** The search field with what it may mean under each key press; the best is chosen by Enter. */
export function FindJob(props: {
  jobs: Jobs;
  field: Ref<HTMLInputElement>;
  onChoose: (id: string) => void;
}) {
  const { jobs, field, onChoose } = props;
  const t = useT('jobs');
  const tAdvisor = useT('advisor');
  const [language] = useLanguage();
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState(false);
  /** An Enter came before the answer to what stands in the field, and nothing after it. */
  const [entered, setEntered] = useState(false);
  const { found, settled } = useFound(jobs, query, language, MOST);
  const apart = useMemo(() => tellingApart(found, language), [found, language]);
  const shown = open && query.trim() !== '';
  const meant = found[Math.min(active, found.length - 1)];
  const nothing = shown && settled && found.length === 0;

  function choose({ id: chosen }: FoundOccupation): void {
    setQuery('');
    setOpen(false);
    setActive(0);
    onChoose(chosen);
  }

  const chooseFirst = useRef(() => {});
  useEffect(() => {
    chooseFirst.current = () => {
      setEntered(false);
      const [first] = found;
      if (first !== undefined) choose(first);
    };
  });
  const answered = entered && settled;
  useEffect(() => {
    if (answered) chooseFirst.current();
  }, [answered]);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    setEntered(false);
    const next = shown ? activeAfter(event.key, active, found.length) : undefined;
    if (next !== undefined) {
      event.preventDefault();
      setActive(next);
    } else if (event.key === 'Enter' && shown) {
      event.preventDefault();
      if (!settled) setEntered(true);
      else if (meant !== undefined) choose(meant);
    } else if (event.key === 'Escape') {
      setQuery('');
    }
  }

  return (
    <div className={styles['find']}>
      <label className="visually-hidden" htmlFor={`${id}-field`}>
        {t('start.label')}
      </label>
      <input
        ref={field}
        id={`${id}-field`}
        className={styles['field']}
        type="text"
        role="combobox"
        aria-expanded={shown && found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={
          shown && meant !== undefined ? `${id}-${found.indexOf(meant)}` : undefined
        }
        placeholder={tAdvisor('jobs.placeholder')}
        value={query}
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setQuery(event.target.value);
          setEntered(false);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          setEntered(false);
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        className={styles['list']}
        role="listbox"
        aria-label={t('start.label')}
        hidden={!shown || found.length === 0}
      >
        {shown &&
          found.map((each, index) => (
            <Suggestion
              key={each.id}
              id={`${id}-${index}`}
              found={each}
              apart={apart.get(each.id)}
              active={each === meant}
              onActive={() => setActive(index)}
              onChoose={() => choose(each)}
            />
          ))}
      </div>
      <p className={nothing ? styles['nothing'] : 'visually-hidden'} role="status">
        {nothing && t('nothing.title', { query: query.trim() })}
        {shown && settled && found.length > 0 && t('start.found', { count: found.length })}
      </p>
    </div>
  );
}

function Suggestion(props: {
  id: string;
  found: FoundOccupation;
  /** Where another of them has the same name. */
  apart: string | undefined;
  active: boolean;
  onActive: () => void;
  onChoose: () => void;
}) {
  const { id, found, apart, active, onActive, onChoose } = props;
  const t = useT('jobs');
  const sector = t(`sector.${found.sector}`);
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={styles['option']}
      onPointerMove={onActive}
      // The field keeps the focus: a press in the list does not take it.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles['name']}>
        <JobName name={found.name} />
      </span>
      {found.by !== undefined && (
        <span className={styles['by']}>
          {t('also')} <span lang={found.by.language}>{found.by.text}</span>
        </span>
      )}
      <span className={styles['sector']}>{sector}</span>
      {apart !== undefined && apart !== sector && <span className={styles['apart']}>{apart}</span>}
    </div>
  );
}
