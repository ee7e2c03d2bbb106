import '../shared/i18n/namespaces/home.js';

import { mount } from '../shared/app/mount.js';
import { Home } from './home.js';

mount(<Home />);
