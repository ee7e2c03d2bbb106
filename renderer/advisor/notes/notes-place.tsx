import { useRef } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import { KeyCap, useKeyOf } from '../keys/keys-context.js';
import type { NotedInterview } from './noted-interview.js';
import type { OpenNotes } from './open-notes.js';
import { useNotes } from './use-notes.js';
import { WrapUp } from './wrap-up.js';
import styles from './wrap-up.module.css';

/** The notes, open where there is room, folded away where there is none. */
export function NotesPlace(props: {
  noted: NotedInterview;
  timeZone: string;
  folded: boolean;
  openNotes: OpenNotes | undefined;
  onWorkshops: (() => void) | undefined;
}) {
  const { folded, openNotes, ...rest } = props;
  const meant = useNotes(rest.noted, openNotes);
  const t = useT('advisor');
  const keyOf = useKeyOf();
  const details = useRef<HTMLDetailsElement>(null);
  const first = () =>
    details.current?.open === true &&
    details.current.querySelector<HTMLElement>('[aria-pressed]')?.focus();
  if (!folded) return <WrapUp {...rest} meant={meant} keyed />;
  return (
    <details ref={details} className={styles['folded']} onToggle={first}>
      <summary {...keyOf('notes')}>
        {t('notes.fold')}
        <KeyCap of="notes" />
      </summary>
      <WrapUp {...rest} meant={meant} />
    </details>
  );
}
