import './kiosk.css';
import '../shared/i18n/namespaces/kiosk.js';

import { mount } from '../shared/app/mount.js';
import { App } from './app.js';

mount(<App />);
