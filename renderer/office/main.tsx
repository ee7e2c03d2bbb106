import { mount } from '../shared/app/mount.js';
import { App } from './app.js';

mount(<App />);
