import { useEffect } from 'react';

import { LanguageScope } from '../shared/i18n/i18n.js';
import type { Live } from '../shared/live/live.js';
import { useLive, useLost } from '../shared/live/use-live.js';
import { IdleGuard } from './frame/idle-guard.js';
import { OutOfService } from './out-of-service.js';
import type { PrintTicket } from './print-ticket.js';
import { Attract } from './screens/attract.js';
import { VisitScreen } from './screens/visit-screen.js';
import { useVisit } from './visit/use-visit.js';

/** A reconnect shorter than this is not worth a word, ms. */
const GRACE = 3_000;
/** A visitor who has read for so long to ask at the desk has gone there, ms. */
const GONE_AFTER = 20_000;

export function Kiosk(props: { live: Live<'kiosk'>; printTicket?: PrintTicket | undefined }) {
  const state = useLive(props.live);
  const [{ count, place }, actions] = useVisit(props.live);
  const lost = useLost(state, GRACE);
  const view = 'view' in state ? state.view : undefined;
  const closed = view?.day === 'closed';
  const { end } = actions;

  const interrupted = closed && place.screen !== 'attract' && place.screen !== 'ticket';
  useEffect(() => {
    if (interrupted) end();
  }, [interrupted, end]);

  const sentAway = lost && place.screen !== 'attract' && place.screen !== 'ticket';
  useEffect(() => {
    if (!sentAway) return;
    const timer = setTimeout(end, GONE_AFTER);
    return () => clearTimeout(timer);
  }, [sentAway, end]);

  if (view === undefined) return lost ? <OutOfService why="lost" /> : null;
  if (place.screen === 'attract' || interrupted) {
    if (lost) return <OutOfService why="lost" />;
    if (closed) return <OutOfService why="closed" />;
    return <Attract key={count} visit={count} onChoose={actions.chooseLanguage} />;
  }
  // A ticket already given needs no server to be read.
  const ticketShown = place.screen === 'ticket';
  return (
    <LanguageScope key={count} language={place.language} onChange={actions.chooseLanguage}>
      {lost && !ticketShown ? (
        <OutOfService why="lost" />
      ) : (
        <VisitScreen {...props} place={place} view={view} actions={actions} />
      )}
      {!ticketShown && <IdleGuard view={view} onEnd={end} />}
    </LanguageScope>
  );
}
