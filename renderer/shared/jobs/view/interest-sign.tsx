import type { Riasec } from '#protocol/jobs/vocabulary.js';

import artistic from '../../../../assets/pictograms/interest-a.svg?raw';
import conventional from '../../../../assets/pictograms/interest-c.svg?raw';
import enterprising from '../../../../assets/pictograms/interest-e.svg?raw';
import investigative from '../../../../assets/pictograms/interest-i.svg?raw';
import realistic from '../../../../assets/pictograms/interest-r.svg?raw';
import social from '../../../../assets/pictograms/interest-s.svg?raw';
import { Drawing } from '../../ui/pictogram/pictogram.js';

/** Not among the drawings of every page: the kiosk's first screen needs none of them. */
const MARKUPS: Readonly<Record<Riasec, string>> = {
  R: realistic,
  I: investigative,
  A: artistic,
  S: social,
  E: enterprising,
  C: conventional,
};

/** The drawing of an interest. */
export function InterestSign(props: { letter: Riasec }) {
  return <Drawing markup={MARKUPS[props.letter]} />;
}
