import '../shared/i18n/namespaces/advisor.js';
import '../shared/i18n/namespaces/refusals.js';
import '../shared/i18n/namespaces/staff.js';

import { mount } from '../shared/app/mount.js';
import { App } from './app.js';

mount(<App />);
