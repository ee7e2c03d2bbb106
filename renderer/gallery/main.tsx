import '../shared/i18n/namespaces/gallery.js';

import { mount } from '../shared/app/mount.js';
import { Gallery } from './gallery.js';

mount(<Gallery />);
