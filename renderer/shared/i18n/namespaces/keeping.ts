import fr from '../../../../locales/fr/keeping.json';
import nl from '../../../../locales/nl/keeping.json';
import { registerTexts } from '../texts.js';

registerTexts('keeping', { fr, nl });
