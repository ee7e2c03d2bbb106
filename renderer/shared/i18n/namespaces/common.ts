import fr from '../../../../locales/fr/common.json';
import nl from '../../../../locales/nl/common.json';
import { registerTexts } from '../texts.js';

registerTexts('common', { fr, nl });
