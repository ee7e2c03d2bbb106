import fr from '../../../../locales/fr/home.json';
import nl from '../../../../locales/nl/home.json';
import { registerTexts } from '../texts.js';

registerTexts('home', { fr, nl });
