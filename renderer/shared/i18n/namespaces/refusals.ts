import fr from '../../../../locales/fr/refusals.json';
import nl from '../../../../locales/nl/refusals.json';
import { registerTexts } from '../texts.js';

registerTexts('refusals', { fr, nl });
