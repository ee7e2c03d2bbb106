import type { DisplayView } from '#protocol/views.js';
import type { Language } from '#protocol/vocabulary.js';

import { BothLanguages } from '../shared/app/both-languages.js';
import { useLanguageOrder } from '../shared/app/language-order.js';
import { useDocumentLanguage } from '../shared/i18n/i18n.js';
import type { Live } from '../shared/live/live.js';
import { useLive, useLost } from '../shared/live/use-live.js';
import { Pictogram } from '../shared/ui/pictogram/pictogram.js';
import { BetweenPages } from './between-pages.js';
import { Board } from './board.js';
import { Both } from './both.js';
import styles from './display.module.css';
import { Head } from './head.js';
import { Notices } from './notices.js';
import { SpokenCalls } from './spoken-calls.js';
import { useAnnouncements } from './use-announcements.js';
import { useQuietSince } from './use-between-calls.js';
import { useDrift } from './use-drift.js';
import { useRenewal } from './use-renewal.js';
import { useSlept } from './use-slept.js';
import { useSound } from './use-sound.js';

/** A call may stand unconfirmed for no longer than this, ms. */
const GRACE = 2_000;
/** How long one order of the languages stands, ms. */
const TURN = 15_000;

/** The room's screen. Cut off, it shows no call at all rather than one that may be over. */
export function Display(props: { live: Live<'display'> }) {
  const { live } = props;
  const state = useLive(live);
  const slept = useSlept(live, state);
  const lost = useLost(state, GRACE) || slept;
  const known: DisplayView | undefined = 'view' in state ? state.view : undefined;
  const view = lost ? undefined : known;
  const announcing = useAnnouncements(view);
  const clockOrder = useLanguageOrder(TURN);
  const order = announcing.order ?? clockOrder;
  useDocumentLanguage(order[0] ?? 'fr');
  const calling = view?.calls.some((call) => call.calling) ?? false;
  const quietSince = useQuietSince(view?.calls);
  const isClosed = view?.day === 'closed';
  useRenewal(live, {
    quietSince: view === undefined ? undefined : quietSince,
    isClosed,
    isLive: state.status === 'live',
  });
  const isSilent = useSound(live, state.status);
  const drift = useDrift(!calling);
  const settings = view?.settings;
  const wantsSound = settings !== undefined && (settings.chime || settings.voice);
  return (
    <div
      className={styles['screen']}
      style={drift.style}
      data-changed-sides={drift.hasChanged}
      data-dark={isClosed}
    >
      <div className={styles['picture']}>
        <Head live={live} zone={settings?.islands} timeZone={known?.timeZone} order={order} />
        <SpokenCalls calls={view?.calls ?? []} />
        <div className={styles['page']}>
          {lost && (
            <BothLanguages title="displayLost.title" text="displayLost.text" pictogram="cut" />
          )}
          {view?.day === 'closed' && (
            <BetweenPages
              live={live}
              view={{ ...view, calls: [], waits: {} }}
              quietSince={quietSince}
              order={order}
            >
              <BothLanguages
                title="displayClosed.title"
                text="displayClosed.text"
                pictogram="clock"
              />
            </BetweenPages>
          )}
          {view?.day === 'open' && (
            <Board
              live={live}
              view={view}
              large={announcing.large}
              quietSince={quietSince}
              order={order}
            />
          )}
        </div>
        {view !== undefined && <Notices live={live} notices={view.notices} order={order} />}
        {isSilent && wantsSound && <Silent order={order} />}
      </div>
      {settings?.flash === true && (
        <div
          key={announcing.turns}
          className={styles['frame']}
          data-on={announcing.order !== undefined}
          aria-hidden="true"
        />
      )}
    </div>
  );
}

/** Quiet: for whoever set the screen up, not for visitors. */
function Silent(props: { order: readonly Language[] }) {
  return (
    <p className={styles['silent']}>
      <Pictogram name="silence" />
      <Both order={props.order} text="silent" />
    </p>
  );
}
