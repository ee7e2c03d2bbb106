import fr from '../../../../locales/fr/workshop-figures.json';
import nl from '../../../../locales/nl/workshop-figures.json';
import { registerTexts } from '../texts.js';

registerTexts('workshop-figures', { fr, nl });
