import { expect, it } from 'vitest';

import { spokenText } from './spoken-text.js';

it.each([
  ['fr', 'Votre numéro est le 72', 'Votre numéro est le septante-deux'],
  ['nl', 'Uw nummer is 72', 'Uw nummer is tweeënzeventig'],
  ['fr', 'de 8:30 à 17:15', 'de huit heures trente à dix-sept heures quinze'],
  ['fr', 'à 1:00', 'à une heure'],
  ['nl', 'om 08:30', 'om acht uur dertig'],
  ['nl', 'tot 17:00', 'tot zeventien uur'],
  ['fr', '0800 555 66', 'zéro huit cents cinq cent cinquante-cinq soixante-six'],
  ['nl', '0 personen', 'nul personen'],
  ['fr', 'm2e1190.be', 'm deux e mille cent nonante.be'],
  ['nl', 'T, 6, P', 'T, zes, P'],
  ['nl', 'documentatie\u00adcentrum', 'documentatiecentrum'],
  ['fr', '  Êtes-vous\u00a0là\n ?', 'Êtes-vous là ?'],
] as const)('%s: %j', (language, written, said) => {
  expect(spokenText(written, language)).toBe(said);
});
