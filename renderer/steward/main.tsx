import '../shared/i18n/namespaces/attendance.js';
import '../shared/i18n/namespaces/refusals.js';
import '../shared/i18n/namespaces/staff.js';
import '../shared/i18n/namespaces/steward.js';
import '../shared/i18n/namespaces/workshops.js';

import { mount } from '../shared/app/mount.js';
import { App } from './app.js';

mount(<App />);
