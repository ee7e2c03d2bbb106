import { toString } from 'qrcode';

const SCREENS = [
  ['/kiosk', 'kiosk for visitors'],
  ['/display', 'call display'],
  ['/advisor', 'advisor desk'],
  ['/steward', 'reception desk'],
  ['/office', 'statistics, staff, settings'],
] as const;

/**
 * What a start prints for the person at the terminal: the address of each screen, and QR codes that
 * open the kiosk and the display on a tablet.
 * @param own base address on this machine
 * @param lan base address other machines reach, if any
 * @param withCodes whether the output can show QR codes (a terminal, not a log)
 */
export async function banner(
  own: string,
  lan: string | undefined,
  withCodes: boolean,
): Promise<string> {
  const reach = lan ?? own;
  const lines = [
    '',
    'Accueil·Onthaal',
    `listening on ${own}`,
    '',
    ...SCREENS.map(([path, what]) => `  ${(reach + path).padEnd(44)} ${what}`),
    `  ${`${reach}/t`.padEnd(44)} a visitor's phone, opened by the ticket's QR code`,
    '',
  ];
  if (lan !== undefined && withCodes) {
    for (const path of ['/kiosk', '/display'] as const) {
      lines.push(`${lan}${path}`, await toString(lan + path, { type: 'terminal', small: true }));
    }
  }
  return lines.join('\n');
}
