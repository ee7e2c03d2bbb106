import fr from '../../../../locales/fr/waits.json';
import nl from '../../../../locales/nl/waits.json';
import { registerTexts } from '../texts.js';

registerTexts('waits', { fr, nl });
