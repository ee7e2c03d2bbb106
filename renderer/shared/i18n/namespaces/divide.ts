import fr from '../../../../locales/fr/divide.json';
import nl from '../../../../locales/nl/divide.json';
import { registerTexts } from '../texts.js';

registerTexts('divide', { fr, nl });
