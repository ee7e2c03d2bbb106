import fr from '../../../../locales/fr/doors.json';
import nl from '../../../../locales/nl/doors.json';
import { registerTexts } from '../texts.js';

registerTexts('doors', { fr, nl });
