import fr from '../../../../locales/fr/steward-today.json';
import nl from '../../../../locales/nl/steward-today.json';
import { registerTexts } from '../texts.js';

registerTexts('steward-today', { fr, nl });
