import type { Room } from '#protocol/workshops/programme.js';

import { useT } from '../../shared/i18n/i18n.js';
import type { Live } from '../../shared/live/live.js';
import { useLive } from '../../shared/live/use-live.js';
import { Notice } from '../../shared/ui/notice/notice.js';
import { allAhead } from '../programme/sessions/newest.js';
import { useAnswer } from '../use-answer.js';
import type { RoomForm } from './rooms-form.js';
import { roomsInUse } from './rooms-in-use.js';

/** Names, before it is saved, what is still planned in rooms that are being removed. */
export function RemovedRooms(props: {
  live: Live<'office'>;
  stored: readonly Room[];
  rooms: readonly RoomForm[];
}) {
  const { live, stored, rooms } = props;
  const t = useT('office');
  const state = useLive(live);
  const view = state.status === 'live' ? state.view : undefined;
  const kept = rooms.map(({ id }) => id);
  const removes = stored.some(({ id }) => !kept.includes(id));
  const question = removes && view !== undefined ? allAhead(view.today) : undefined;
  const answer = useAnswer(live, 'programme', question, view?.programmeRevision);
  const used = roomsInUse(stored, kept, answer.value?.sessions ?? []);
  if (used.length === 0) return null;
  return (
    <Notice kind="alert">
      {used
        .map(({ name, sessions }) => t('settings.rooms.inUse', { name, count: sessions }))
        .join(' ')}
    </Notice>
  );
}
