import fr from '../../../../locales/fr/kiosk-workshops.json';
import nl from '../../../../locales/nl/kiosk-workshops.json';
import { registerTexts } from '../texts.js';

registerTexts('kiosk-workshops', { fr, nl });
