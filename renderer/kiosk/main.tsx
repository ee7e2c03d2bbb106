import './kiosk.css';
import '../shared/i18n/namespaces/kiosk.js';

import { mount } from '../shared/app/mount.js';
import { beginConnection } from '../shared/device/connect-device.js';
import { App } from './app.js';

beginConnection('kiosk');
mount(<App />);
