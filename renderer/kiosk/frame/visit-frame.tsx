import { createContext, useContext, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';

import { useT } from '../../shared/i18n/i18n.js';
import { Button } from '../../shared/ui/button/button.js';
import { useFocusHome } from '../../shared/ui/focus/use-focus-home.js';
import { Pictogram } from '../../shared/ui/pictogram/pictogram.js';
import styles from './frame.module.css';
import { Languages } from './languages.js';
import { moveFocus } from './move-focus.js';
import { useStation } from './station.js';
import { Tools } from './tools.js';
import { usePageKeys } from './use-page-keys.js';

/** The ways out of a screen, which stand below it. */
export interface Ways {
  /** Absent where there is no way back (a ticket cannot be un-taken): its place stays empty. */
  readonly onBack?: (() => void) | undefined;
  readonly onStartAgain: () => void;
  readonly startAgainLabel?: string | undefined;
  /** Stands beside the two buttons. */
  readonly between?: ReactNode;
}

/** With the screen they belong to: a finger held on a button means nothing to the next one. */
interface Placed extends Ways {
  readonly screen: number;
}

interface Frame {
  /** What is read aloud: the screen of the moment. */
  readonly screen: RefObject<HTMLElement | null>;
  readonly setWays: (ways: Placed) => void;
}

const FrameContext = createContext<Frame | undefined>(undefined);

/**
 * What stays while the screens of a visit change: the accessibility bar, and the place of the ways out.
 * Only the screen itself is drawn anew, which a slow tablet notices.
 */
export function VisitFrame(props: { children: ReactNode }) {
  const t = useT('kiosk');
  const { reach } = useStation().appearance;
  const [ways, setWays] = useState<Placed>();
  const screen = useRef<HTMLElement>(null);
  const [frame] = useState<Frame>({ screen, setWays });
  const whole = useFocusHome<HTMLDivElement>('h1');
  usePageKeys((event) => {
    if (event.key === 'Escape' && !event.repeat) ways?.onBack?.();
    else moveFocus(whole.current, event);
  });
  return (
    <div ref={whole} className={styles['frame']} data-reach={reach || undefined}>
      <FrameContext value={frame}>{props.children}</FrameContext>
      <footer className={styles['foot']}>
        <nav className={styles['ways']} aria-label={t('frame.navigation')}>
          {ways !== undefined && <TheWays key={ways.screen} {...ways} />}
          {reach && <Languages />}
        </nav>
        <div className={styles['tools']}>
          <Tools read={screen} />
        </div>
      </footer>
    </div>
  );
}

function TheWays(props: Ways) {
  const { onBack, between } = props;
  const t = useT('kiosk');
  return (
    <>
      <Button size="touch" icon={<Pictogram name="restart" />} onPress={props.onStartAgain}>
        {props.startAgainLabel ?? t('frame.startAgain')}
      </Button>
      {onBack !== undefined && (
        <Button size="touch" icon={<Pictogram name="back" />} onPress={onBack}>
          {t('frame.back')}
        </Button>
      )}
      {between !== undefined && <div className={styles['between']}>{between}</div>}
    </>
  );
}

let screens = 0;

/**
 * Puts a screen's ways out under it, from its first picture on.
 * @returns for the screen's own element
 */
export function useWays(ways: Ways): RefObject<HTMLElement | null> {
  const frame = useContext(FrameContext);
  if (frame === undefined) throw new Error('a screen of a visit stands in a VisitFrame');
  const { setWays } = frame;
  const [screen] = useState(() => (screens += 1));
  // Each time: what the buttons do belongs to what is drawn now.
  useLayoutEffect(() => setWays({ ...ways, screen }));
  return frame.screen;
}
