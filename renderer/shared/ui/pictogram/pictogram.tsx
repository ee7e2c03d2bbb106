import { useLayoutEffect, useRef } from 'react';

import { drawings } from './drawings.js';
import type { PictogramName } from './drawings.js';
import styles from './pictogram.module.css';

export type { PictogramName } from './drawings.js';

/** A drawing from assets/pictograms in the colour of the text around it, one em high. */
export function Pictogram(props: { name: PictogramName }) {
  return <Drawing markup={drawings[props.name]} />;
}

/**
 * A drawing that is not among those every page carries.
 * @param props.markup a file of assets/pictograms, imported with `?raw`
 */
export function Drawing(props: { markup: string }) {
  const { markup } = props;
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => place.current?.replaceChildren(drawn(markup)), [markup]);
  return <span ref={place} className={styles['pictogram']} aria-hidden="true" />;
}

const read = new Map<string, DocumentFragment>();

/** A screen has twenty: each drawing is read once, and copied from then on. */
function drawn(markup: string): Node {
  let found = read.get(markup);
  if (found === undefined) {
    const template = document.createElement('template');
    // security: the markup is a file of this repository, put in when the page is built; nothing that
    // comes from outside can get here.
    template.innerHTML = markup;
    found = template.content;
    read.set(markup, found);
  }
  return found.cloneNode(true);
}
