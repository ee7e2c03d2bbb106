import fr from '../../../../locales/fr/steward-alerts.json';
import nl from '../../../../locales/nl/steward-alerts.json';
import { registerTexts } from '../texts.js';

registerTexts('steward-alerts', { fr, nl });
