import fr from '../../../../locales/fr/glossary.json';
import nl from '../../../../locales/nl/glossary.json';
import { registerTexts } from '../texts.js';

registerTexts('glossary', { fr, nl });
