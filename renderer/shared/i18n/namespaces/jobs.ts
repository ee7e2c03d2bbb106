import fr from '../../../../locales/fr/jobs.json';
import nl from '../../../../locales/nl/jobs.json';
import { registerTexts } from '../texts.js';

registerTexts('jobs', { fr, nl });
