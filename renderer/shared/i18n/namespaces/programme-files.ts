import fr from '../../../../locales/fr/programme-files.json';
import nl from '../../../../locales/nl/programme-files.json';
import { registerTexts } from '../texts.js';

registerTexts('programme-files', { fr, nl });
