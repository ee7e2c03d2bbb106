import fr from '../../../../locales/fr/programme.json';
import nl from '../../../../locales/nl/programme.json';
import { registerTexts } from '../texts.js';

registerTexts('programme', { fr, nl });
