import fr from '../../../../locales/fr/gallery.json';
import nl from '../../../../locales/nl/gallery.json';
import { registerTexts } from '../texts.js';

registerTexts('gallery', { fr, nl });
