import fr from '../../../../locales/fr/communes.json';
import nl from '../../../../locales/nl/communes.json';
import { registerTexts } from '../texts.js';

registerTexts('communes', { fr, nl });
