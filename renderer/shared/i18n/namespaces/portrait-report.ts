import fr from '../../../../locales/fr/portrait-report.json';
import nl from '../../../../locales/nl/portrait-report.json';
import { registerTexts } from '../texts.js';

registerTexts('portrait-report', { fr, nl });
