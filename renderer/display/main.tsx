import './display.css';

import { mount } from '../shared/app/mount.js';
import { DeviceGate } from '../shared/device/device-gate.js';
import { Display } from './display.js';

mount(<DeviceGate kind="display">{(live) => <Display live={live} />}</DeviceGate>);
