import fr from '../../../../locales/fr/workshops.json';
import nl from '../../../../locales/nl/workshops.json';
import { registerTexts } from '../texts.js';

registerTexts('workshops', { fr, nl });
