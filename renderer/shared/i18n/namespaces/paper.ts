import fr from '../../../../locales/fr/paper.json';
import nl from '../../../../locales/nl/paper.json';
import { registerTexts } from '../texts.js';

registerTexts('paper', { fr, nl });
