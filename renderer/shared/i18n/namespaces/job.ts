import fr from '../../../../locales/fr/job.json';
import nl from '../../../../locales/nl/job.json';
import { registerTexts } from '../texts.js';

registerTexts('job', { fr, nl });
