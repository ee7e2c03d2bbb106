import { useEffect } from 'react';
import type { ReactNode } from 'react';

import type { Views } from '#protocol/views.js';
import type { Language } from '#protocol/vocabulary.js';

import { LanguageProvider, TimeZoneProvider, useLanguage, useT } from '../../i18n/i18n.js';
import type { Live } from '../../live/live.js';
import { useLive, useLost } from '../../live/use-live.js';
import { ToastProvider } from '../../ui/toast/toast.js';
import { ActionsProvider } from '../actions/actions.js';
import { DeskAppearance } from '../appearance/desk-appearance.js';
import { keepLanguage, staffLanguage } from '../staff-language.js';
import type { StaffAudience, StaffSession } from '../staff-gate.js';
import { StaffGate } from '../staff-gate.js';
import styles from './desk-page.module.css';

export interface DeskProps<A extends StaffAudience> {
  readonly live: Live<A>;
  readonly view: Views[A];
  /** The view is the last one known; what is sent now waits. */
  readonly lost: boolean;
  readonly signOut: () => void;
}

/** How long a hiccup of the connection stays unsaid, ms. */
const HICCUP = 800;

/** A staff page from the sign-in on; `desk` draws it as soon as there is a view. */
export function DeskPage<A extends StaffAudience>(props: {
  audience: A;
  desk: (desk: DeskProps<A>) => ReactNode;
}) {
  return (
    <LanguageProvider initial={staffLanguage()}>
      <KeepLanguage />
      <DeskAppearance>
        <Messages>
          <StaffGate audience={props.audience}>
            {(session) => <Desk session={session} desk={props.desk} />}
          </StaffGate>
        </Messages>
      </DeskAppearance>
    </LanguageProvider>
  );
}

function Desk<A extends StaffAudience>(props: {
  session: StaffSession<A>;
  desk: (desk: DeskProps<A>) => ReactNode;
}) {
  const { live, signOut } = props.session;
  const t = useT('staff');
  const state = useLive(live);
  const lost = useLost(state, HICCUP);
  const view = state.status === 'live' || state.status === 'lost' ? state.view : undefined;
  if (view === undefined) {
    return (
      <p className={styles['wait']} role="status">
        {t(state.status === 'lost' ? 'signIn.lost' : 'frame.connecting')}
      </p>
    );
  }
  return (
    // Every time of day is the centre's, whatever the device believes.
    <TimeZoneProvider value={view.timeZone}>
      <ActionsProvider live={live} lost={lost}>
        {props.desk({ live, view, lost, signOut })}
      </ActionsProvider>
    </TimeZoneProvider>
  );
}

function Messages(props: { children: ReactNode }) {
  const t = useT('staff');
  return <ToastProvider dismissLabel={t('action.dismiss')}>{props.children}</ToastProvider>;
}

function KeepLanguage() {
  const [language] = useLanguage();
  useEffect(() => keepLanguage(language satisfies Language), [language]);
  return null;
}
