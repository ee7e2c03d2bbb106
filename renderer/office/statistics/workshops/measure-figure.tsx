import { useFormat } from '../../../shared/i18n/i18n.js';
import { HiddenMark } from '../counts/marks.js';

/** A count, or the mark that it is withheld. */
export function MeasureFigure(props: { count: number | null }) {
  const format = useFormat();
  return props.count === null ? <HiddenMark /> : <>{format.number(props.count)}</>;
}
