import type { Format } from '#protocol/workshops/vocabulary.js';

import awareness from '../../../assets/pictograms/format-awareness.svg?raw';
import conference from '../../../assets/pictograms/format-conference.svg?raw';
import event from '../../../assets/pictograms/format-event.svg?raw';
import information from '../../../assets/pictograms/format-information.svg?raw';
import visit from '../../../assets/pictograms/format-visit.svg?raw';
import workshop from '../../../assets/pictograms/format-workshop.svg?raw';
import zoom from '../../../assets/pictograms/format-zoom.svg?raw';
import { Drawing } from '../ui/pictogram/pictogram.js';

const MARKUPS: Readonly<Record<Format, string>> = {
  workshop,
  information,
  zoom,
  awareness,
  conference,
  visit,
  event,
};

/** The sign of a kind of gathering. Always beside its word; not among those that every page carries. */
export function FormatPictogram(props: { format: Format }) {
  return <Drawing markup={MARKUPS[props.format]} />;
}
