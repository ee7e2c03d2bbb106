import type { Session } from 'electron';

/**
 * security: "handle session permission requests from remote content". Everything that Chromium can be
 * asked for is refused; the table says why the kiosk needs none of what a page might plausibly want.
 */
const REFUSED: Readonly<Record<string, string>> = {
  media: 'visitors are neither filmed nor heard',
  geolocation: 'the kiosk knows where it stands',
  notifications: 'the shell is the only thing on the screen',
  'clipboard-read': 'nothing of an earlier visitor may come back',
  'clipboard-sanitized-write': 'nothing of a visit may stay',
  fullscreen: 'the window fills the screen by itself',
  pointerLock: 'a visitor must always be able to point',
  openExternal: 'nothing opens another program',
  'display-capture': 'the screen shows what a visitor chose',
  midi: 'not used',
  hid: 'not used',
  serial: 'not used',
  usb: 'not used',
};

/** Every right not granted here is refused, asked for or looked up. Nothing is granted. */
export function refusePermissions(
  session: Session,
  told: (permission: string, why: string) => void,
): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    told(permission, REFUSED[permission] ?? 'not used');
    answer(false);
  });
  // Without the second handler a page that only looks would be told yes.
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
}
