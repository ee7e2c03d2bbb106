import '../shared/i18n/namespaces/glossary.js';
import '../shared/i18n/namespaces/islands.js';
import '../shared/i18n/namespaces/communes.js';
import '../shared/i18n/namespaces/keeping.js';
import '../shared/i18n/namespaces/office.js';
import '../shared/i18n/namespaces/portrait-report.js';
import '../shared/i18n/namespaces/programme.js';
import '../shared/i18n/namespaces/refusals.js';
import '../shared/i18n/namespaces/reports.js';
import '../shared/i18n/namespaces/staff.js';
import '../shared/i18n/namespaces/programme-files.js';
import '../shared/i18n/namespaces/what-if.js';
import '../shared/i18n/namespaces/workshop-figures.js';
import '../shared/i18n/namespaces/workshops.js';

import { mount } from '../shared/app/mount.js';
import { App } from './app.js';

mount(<App />);
