import { BothLanguages } from '../shared/app/both-languages.js';

/** No server: ask at the desk. Closed: come back. Goes away by itself when the reason does. */
export function OutOfService(props: { why: 'lost' | 'closed' }) {
  return props.why === 'lost' ? (
    <BothLanguages title="kioskLost.title" text="kioskLost.text" pictogram="steward" />
  ) : (
    <BothLanguages title="kioskClosed.title" text="kioskClosed.text" pictogram="clock" />
  );
}
