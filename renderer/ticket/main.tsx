import './ticket.css';
import '../shared/i18n/namespaces/ticket.js';

import { mount } from '../shared/app/mount.js';
import { App } from './app.js';

mount(<App />);
