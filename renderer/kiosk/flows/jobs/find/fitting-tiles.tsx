import { Children, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

import styles from '../jobs.module.css';
import { tilesThatFit } from './tiles-that-fit.js';

/**
 * As many whole tiles, one under the other, as there is room for; where that is not all, a last one leads
 * to the rest. Beside a keyboard nothing is paged: a key on another page is a key nobody finds.
 * @param props.rest the last one
 * @param props.hasRest there is more than these tiles, and nothing else leads there
 */
export function FittingTiles(props: { children: ReactNode; rest: ReactNode; hasRest: boolean }) {
  const { hasRest } = props;
  const tiles = Children.toArray(props.children);
  const list = useRef<HTMLUListElement>(null);
  const [fits, setFits] = useState(0);
  const measure = useRef(() => undefined);
  useLayoutEffect(() => {
    measure.current = () => {
      const { current } = list;
      if (current === null) return;
      const heights = Array.from(current.children, (item) => item.getBoundingClientRect().height);
      const rest = heights.pop() ?? 0;
      const gap = Number.parseFloat(getComputedStyle(current).rowGap);
      setFits(tilesThatFit({ heights, room: current.clientHeight, gap, rest, hasRest }));
    };
    measure.current();
  });
  useLayoutEffect(() => {
    const { current } = list;
    if (current === null) return undefined;
    const watch = new ResizeObserver(() => measure.current());
    watch.observe(current);
    return () => watch.disconnect();
  }, []);
  return (
    <ul ref={list} className={`${styles['tiles']} ${styles['lines']} ${styles['fitting']}`}>
      {tiles.map((tile, at) => (
        <li key={at} data-out={at >= fits || undefined}>
          {tile}
        </li>
      ))}
      <li key="rest" data-out={(!hasRest && fits >= tiles.length) || undefined}>
        {props.rest}
      </li>
    </ul>
  );
}
