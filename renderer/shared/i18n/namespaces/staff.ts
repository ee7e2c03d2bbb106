import fr from '../../../../locales/fr/staff.json';
import nl from '../../../../locales/nl/staff.json';
import { registerTexts } from '../texts.js';

registerTexts('staff', { fr, nl });
