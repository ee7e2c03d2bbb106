import fr from '../../../../locales/fr/ticket.json';
import nl from '../../../../locales/nl/ticket.json';
import { registerTexts } from '../texts.js';

registerTexts('ticket', { fr, nl });
