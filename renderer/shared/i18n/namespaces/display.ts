import fr from '../../../../locales/fr/display.json';
import nl from '../../../../locales/nl/display.json';
import { registerTexts } from '../texts.js';

registerTexts('display', { fr, nl });
