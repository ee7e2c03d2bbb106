import fr from '../../../../locales/fr/advisor.json';
import nl from '../../../../locales/nl/advisor.json';
import { registerTexts } from '../texts.js';

registerTexts('advisor', { fr, nl });
