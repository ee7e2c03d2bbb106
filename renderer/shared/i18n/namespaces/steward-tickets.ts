import fr from '../../../../locales/fr/steward-tickets.json';
import nl from '../../../../locales/nl/steward-tickets.json';
import { registerTexts } from '../texts.js';

registerTexts('steward-tickets', { fr, nl });
