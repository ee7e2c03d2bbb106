import fr from '../../../../locales/fr/reports.json';
import nl from '../../../../locales/nl/reports.json';
import { registerTexts } from '../texts.js';

registerTexts('reports', { fr, nl });
