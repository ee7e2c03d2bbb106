import fr from '../../../../locales/fr/desk.json';
import nl from '../../../../locales/nl/desk.json';
import { registerTexts } from '../texts.js';

registerTexts('desk', { fr, nl });
