import fr from '../../../../locales/fr/steward-plan.json';
import nl from '../../../../locales/nl/steward-plan.json';
import { registerTexts } from '../texts.js';

registerTexts('steward-plan', { fr, nl });
