import fr from '../../../../locales/fr/portrait.json';
import nl from '../../../../locales/nl/portrait.json';
import { registerTexts } from '../texts.js';

registerTexts('portrait', { fr, nl });
