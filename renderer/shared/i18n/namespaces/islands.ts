import fr from '../../../../locales/fr/islands.json';
import nl from '../../../../locales/nl/islands.json';
import { registerTexts } from '../texts.js';

registerTexts('islands', { fr, nl });
