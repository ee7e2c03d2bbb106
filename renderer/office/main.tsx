import '../shared/i18n/namespaces/office.js';
import '../shared/i18n/namespaces/refusals.js';
import '../shared/i18n/namespaces/staff.js';

import { mount } from '../shared/app/mount.js';
import { App } from './app.js';

mount(<App />);
