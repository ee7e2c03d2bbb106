import '../shared/i18n/namespaces/booking.js';
import '../shared/i18n/namespaces/phone.js';
import '../shared/i18n/namespaces/workshops.js';

import { mount } from '../shared/app/mount.js';
// After the style of all pages, which it changes.
import '../shared/phone-page/phone.css';
import { App } from './app.js';

mount(<App />);
