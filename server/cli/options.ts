import { parseArgs } from 'node:util';

/** How one server is started: flags first, then the environment, then these defaults. */
export interface ServerOptions {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Address that visitors' phones reach; overrides the setting. */
  readonly publicUrl: string | undefined;
  readonly adminPin: string | undefined;
  readonly logLevel: string;
  /** `false` only for load tests: RATE_LIMITS=off. */
  readonly rateLimits: boolean;
  readonly demo: boolean;
  /** How many times faster than the day file the demonstration runs. */
  readonly speed: number;
}

/** A start that was asked for wrongly; the message is for the person at the terminal. */
export class WrongOption extends Error {
  override readonly name = 'WrongOption';
}

/** @throws WrongOption */
export function readOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ServerOptions {
  const flags = parse(args);
  const publicUrl = env['PUBLIC_URL'];
  if (publicUrl !== undefined && !/^https?:\/\/[^/]/.test(publicUrl)) {
    throw new WrongOption(`PUBLIC_URL must begin with http:// or https://, not "${publicUrl}"`);
  }
  const adminPin = env['ADMIN_PIN'];
  if (adminPin !== undefined && !/^\d{6,12}$/.test(adminPin)) {
    throw new WrongOption('ADMIN_PIN must be 6 to 12 digits');
  }
  return {
    port: whole('port', flags.port ?? env['PORT'] ?? '8080', 0, 65_535),
    host: flags.host ?? env['HOST'] ?? '0.0.0.0',
    dataFolder: flags.data ?? env['DATA_FOLDER'] ?? 'data',
    publicUrl: publicUrl?.replace(/\/+$/, ''),
    adminPin,
    logLevel: env['LOG_LEVEL'] ?? 'info',
    rateLimits: env['RATE_LIMITS'] !== 'off',
    demo: flags.demo ?? false,
    speed: whole('speed', flags.speed ?? '20', 1, 1000),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        demo: { type: 'boolean' },
        speed: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new WrongOption(
      `${error instanceof Error ? error.message : String(error)}\n` +
        'Known: --port N  --host ADDRESS  --data FOLDER  --demo  --speed N',
    );
  }
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new WrongOption(`${name} must be a whole number from ${least} to ${most}, not "${text}"`);
  }
  return value;
}
