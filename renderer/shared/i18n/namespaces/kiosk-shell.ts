import fr from '../../../../locales/fr/kiosk-shell.json';
import nl from '../../../../locales/nl/kiosk-shell.json';
import { registerTexts } from '../texts.js';

registerTexts('kiosk-shell', { fr, nl });
