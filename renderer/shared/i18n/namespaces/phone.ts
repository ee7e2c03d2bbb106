import fr from '../../../../locales/fr/phone.json';
import nl from '../../../../locales/nl/phone.json';
import { registerTexts } from '../texts.js';

registerTexts('phone', { fr, nl });
