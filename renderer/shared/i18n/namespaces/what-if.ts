import fr from '../../../../locales/fr/what-if.json';
import nl from '../../../../locales/nl/what-if.json';
import { registerTexts } from '../texts.js';

registerTexts('what-if', { fr, nl });
