import fr from '../../../../locales/fr/office.json';
import nl from '../../../../locales/nl/office.json';
import { registerTexts } from '../texts.js';

registerTexts('office', { fr, nl });
