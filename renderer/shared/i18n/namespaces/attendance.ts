import fr from '../../../../locales/fr/attendance.json';
import nl from '../../../../locales/nl/attendance.json';
import { registerTexts } from '../texts.js';

registerTexts('attendance', { fr, nl });
