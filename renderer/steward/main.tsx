import '../shared/i18n/namespaces/attendance.js';
import '../shared/i18n/namespaces/refusals.js';
import '../shared/i18n/namespaces/staff.js';
import '../shared/i18n/namespaces/steward.js';
import '../shared/i18n/namespaces/steward-alerts.js';
import '../shared/i18n/namespaces/steward-plan.js';
import '../shared/i18n/namespaces/steward-tickets.js';
import '../shared/i18n/namespaces/steward-today.js';
import '../shared/i18n/namespaces/workshops.js';

import { mount } from '../shared/app/mount.js';
import { App } from './app.js';

mount(<App />);
