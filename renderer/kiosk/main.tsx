import '../shared/i18n/namespaces/kiosk.js';

import { mount } from '../shared/app/mount.js';
// After the style of all pages, which it changes.
import './kiosk.css';
import { beginConnection } from '../shared/device/connect-device.js';
import { App } from './app.js';

beginConnection('kiosk');
mount(<App />);
