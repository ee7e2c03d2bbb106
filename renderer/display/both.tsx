import type { Language } from '#protocol/vocabulary.js';

import type { TextKey } from '../shared/i18n/i18n.js';
import { tIn } from '../shared/i18n/i18n.js';

/** The same words in both languages, each marked as its own. */
export function Both(props: {
  order: readonly Language[];
  text: TextKey<'display'>;
  values?: Readonly<Record<string, number>>;
  className?: string | undefined;
}) {
  return props.order.map((language) => (
    <span key={language} lang={language} className={props.className}>
      {tIn(language, 'display')(props.text, props.values)}
    </span>
  ));
}
