import { useLayoutEffect, useRef } from 'react';

import { drawings } from './drawings.js';
import type { PictogramName } from './drawings.js';
import styles from './pictogram.module.css';

export type { PictogramName } from './drawings.js';

/** A drawing from assets/pictograms in the colour of the text around it, one em high. */
export function Pictogram(props: { name: PictogramName }) {
  const { name } = props;
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(drawn(name)), [name]);
  return <span ref={place} className={styles['pictogram']} aria-hidden="true" />;
}

const read = new Map<PictogramName, DocumentFragment>();

/** A screen has twenty: each drawing is read once, and copied from then on. */
function drawn(name: PictogramName): Node {
  let found = read.get(name);
  if (found === undefined) {
    const template = document.createElement('template');
    // security: the markup is a file of this repository, put in when the page is built; nothing that
    // comes from outside can get here.
    template.innerHTML = drawings[name];
    found = template.content;
    read.set(name, found);
  }
  return found.cloneNode(true);
}
