import fr from '../../../../locales/fr/multimedia.json';
import nl from '../../../../locales/nl/multimedia.json';
import { registerTexts } from '../texts.js';

registerTexts('multimedia', { fr, nl });
