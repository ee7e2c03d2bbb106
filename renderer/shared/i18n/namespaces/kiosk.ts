import fr from '../../../../locales/fr/kiosk.json';
import nl from '../../../../locales/nl/kiosk.json';
import { registerTexts } from '../texts.js';

registerTexts('kiosk', { fr, nl });
