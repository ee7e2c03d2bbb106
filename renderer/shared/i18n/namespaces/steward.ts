import fr from '../../../../locales/fr/steward.json';
import nl from '../../../../locales/nl/steward.json';
import { registerTexts } from '../texts.js';

registerTexts('steward', { fr, nl });
