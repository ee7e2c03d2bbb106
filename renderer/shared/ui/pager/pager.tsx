import { useLayoutEffect, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';

import { useT } from '../../i18n/i18n.js';
import { Button } from '../button/button.js';
import { Pictogram } from '../pictogram/pictogram.js';
import styles from './pager.module.css';
import { usePages } from './use-pages.js';

/** Room round the view for the ring of what has the focus (`.view` in the style), px. */
const RING = 10;

/**
 * Takes the height it is given. What does not fit is turned by two big buttons, by Page Up and Page
 * Down, or by a finger; there is no scrollbar to aim at. A control that gets the focus brings its page
 * along. List items and `[data-block]` are not cut in two;
 * a heading with `[data-with-next]` goes onto the page of what follows it.
 */
export function Pager(props: {
  /** What it holds, for screen readers; needed where nothing in it can have the focus. */
  label?: string;
  children: ReactNode;
}) {
  const t = useT('common');
  const pages = usePages();
  const { count, page, turnTo } = pages;
  // Said only to who turned: a page that comes with the focus is not news.
  const [said, setSaid] = useState('');
  const turn = (to: number) => {
    if (to < 0 || to >= count) return;
    turnTo(to);
    setSaid(t('pager.place', { page: to + 1, pages: count }));
  };
  const { view } = pages;
  useLayoutEffect(() => {
    if (view.current !== null) letReach(view.current, count > 1);
  });
  const keys = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    if (step === 0 || count === 1) return;
    event.preventDefault();
    turn(page + step);
  };

  return (
    <div ref={pages.root} className={styles['pager']} onKeyDown={keys}>
      <div
        ref={view}
        className={styles['view']}
        role="group"
        aria-label={props.label ?? t('pager.label')}
        style={pages.covered > 0 ? { clipPath: `inset(0 0 ${pages.covered + RING}px)` } : undefined}
        onScroll={pages.onScroll}
        onTouchStart={pages.onTouchStart}
        onTouchEnd={pages.onTouchEnd}
        onTouchCancel={pages.onTouchEnd}
        onFocus={pages.onFocus}
      >
        <div ref={pages.content} className={styles['content']}>
          {props.children}
        </div>
        {pages.spare > 0 && <div className={styles['spare']} style={{ height: pages.spare }} />}
      </div>
      {count > 1 && (
        <div className={styles['turn']} role="group" aria-label={t('pager.label')}>
          <Button
            size="touch"
            icon={<Pictogram name="page-up" />}
            resting={page === 0}
            onPress={() => turn(page - 1)}
          >
            {t('pager.back')}
          </Button>
          <p className={styles['place']}>{t('pager.place', { page: page + 1, pages: count })}</p>
          <Button
            size="touch"
            icon={<Pictogram name="page-down" />}
            resting={page === count - 1}
            onPress={() => turn(page + 1)}
          >
            {t('pager.further')}
          </Button>
          <span className="visually-hidden" role="status">
            {said}
          </span>
        </div>
      )}
    </div>
  );
}

/** Where nothing in it can have the focus, the keyboard must be able to stop at the text itself. */
function letReach(view: HTMLElement, paged: boolean): void {
  const reached = view.querySelector('button:enabled, a[href], input:enabled') !== null;
  if (reached || !paged) view.removeAttribute('tabindex');
  else view.tabIndex = 0;
}
