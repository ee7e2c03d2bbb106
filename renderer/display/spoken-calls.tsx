import type { DisplayCall } from '#protocol/views.js';
import { LANGUAGES } from '#protocol/vocabulary.js';

import { tIn } from '../shared/i18n/i18n.js';

/**
 * The calls for screen readers, each said once as it comes. They stand apart from what is seen,
 * whose languages change places every few seconds, and stay while the board comes and goes.
 */
export function SpokenCalls(props: { calls: readonly DisplayCall[] }) {
  const calling = props.calls.filter((call) => call.calling);
  return (
    <div className="visually-hidden" aria-live="polite" aria-relevant="additions">
      {calling.map((call) => (
        <div key={call.callId}>
          {LANGUAGES.map((language) => (
            <p key={language} lang={language}>
              {tIn(language, 'display')('spoken', { number: call.number, island: call.island })}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
}
