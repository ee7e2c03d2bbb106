import { useEffect, useRef, useState, useSyncExternalStore } from 'react';

import type { InterviewNotes } from '#protocol/desk-views.js';

import { useActions } from '../../shared/staff/actions/actions.js';
import type { NotedInterview } from './noted-interview.js';
import type { NotesQueue } from './notes-queue.js';
import { createNotesQueue } from './notes-queue.js';
import type { OpenNotes } from './open-notes.js';

export interface MeantNotes {
  readonly notes: InterviewNotes;
  /** Not all of it has been confirmed. */
  readonly pending: boolean;
  readonly change: NotesQueue['change'];
}

/**
 * The notes of one interview as the person means them, and how to change them. For one interview each:
 * give the component the interview's key.
 * @param open where what happens beside them may note something too
 */
export function useNotes(noted: NotedInterview, open: OpenNotes | undefined): MeantNotes {
  const { key, island, number, notes } = noted;
  const actions = useActions();
  const run = useRef(actions.run);
  const here = useRef(true);
  useEffect(() => {
    run.current = actions.run;
  }, [actions.run]);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const [queue] = useState(() =>
    createNotesQueue(notes, async ({ topics, referrals }) => {
      // Another interview has begun meanwhile: at the server these would be its notes.
      if (!here.current) return 'not-kept';
      const payload = { island, number, topics: [...topics], referrals: [...referrals] };
      const answer = await run.current(`notes ${key}`, { kind: 'note-interview', payload });
      return answer?.ok === true ? 'kept' : 'not-kept';
    }),
  );
  useEffect(() => open?.open(key, queue), [open, key, queue]);
  const text = JSON.stringify(notes);
  useEffect(() => {
    queue.seen(JSON.parse(text) as InterviewNotes);
  }, [queue, text]);
  const shown = useSyncExternalStore(queue.subscribe, queue.shown);
  const pending = useSyncExternalStore(queue.subscribe, queue.pending);
  return { notes: shown, pending, change: queue.change };
}
