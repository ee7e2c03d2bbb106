import '../shared/i18n/namespaces/display.js';

import { mount } from '../shared/app/mount.js';
// After the style of all pages, which it changes.
import './display.css';
import { DeviceGate } from '../shared/device/device-gate.js';
import { browserMachine } from '../shared/device/machine.js';
import { Display } from './display.js';
import { RoomAppearance } from './room-appearance.js';

mount(
  <RoomAppearance>
    <DeviceGate kind="display" machine={browserMachine}>
      {(live) => <Display live={live} />}
    </DeviceGate>
  </RoomAppearance>,
);
