import fr from '../../../../locales/fr/booking.json';
import nl from '../../../../locales/nl/booking.json';
import { registerTexts } from '../texts.js';

registerTexts('booking', { fr, nl });
