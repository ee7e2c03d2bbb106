import { parseArgs } from 'node:util';

/** How one server is started: flags first, then the environment, then these defaults. */
export interface ServerOptions {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Address that visitors' phones reach; overrides the setting. */
  readonly publicUrl: string | undefined;
  /** PEM files of the certificate and its key: then the port speaks TLS. */
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  /** A port of plain HTTP that sends people on to the one with TLS. */
  readonly httpPort: number | undefined;
  /** Lets other machines read `/metrics`. */
  readonly metricsToken: string | undefined;
  /** With it a second server may follow this one, who has the same secret (docs/standby.md). */
  readonly standbySecretFile: string | undefined;
  readonly adminPin: string | undefined;
  readonly logLevel: string;
  /** `false` only for load tests: RATE_LIMITS=off. */
  readonly rateLimits: boolean;
  readonly demo: boolean;
  /** How many times faster than the day file the demonstration runs. */
  readonly speed: number;
}

/** As pino has them. */
const LOG_LEVELS: readonly string[] = [
  ...['trace', 'debug', 'info', 'warn', 'error', 'fatal'],
  'silent',
];

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
  const logLevel = env['LOG_LEVEL'] ?? 'info';
  if (!LOG_LEVELS.includes(logLevel)) {
    throw new WrongOption(`LOG_LEVEL must be ${LOG_LEVELS.join(', ')}, not "${logLevel}"`);
  }
  const demo = flags.demo ?? false;
  const tls = tlsFiles(flags['tls-cert'] ?? env['TLS_CERT'], flags['tls-key'] ?? env['TLS_KEY']);
  if (demo && tls !== undefined) {
    throw new WrongOption('--demo plays visitors over plain HTTP: start it without a certificate');
  }
  const httpPort = flags['http-port'] ?? env['HTTP_PORT'];
  if (httpPort !== undefined && tls === undefined) {
    throw new WrongOption('HTTP_PORT sends people on to TLS: it needs TLS_CERT and TLS_KEY');
  }
  const metricsToken = env['METRICS_TOKEN'];
  if (metricsToken !== undefined && !/^[\x21-\x7e]{16,200}$/.test(metricsToken)) {
    throw new WrongOption(
      'METRICS_TOKEN must be 16 to 200 letters, digits or signs, without spaces',
    );
  }
  return {
    port: whole('port', flags.port ?? env['PORT'] ?? '8080', 0, 65_535),
    host: flags.host ?? env['HOST'] ?? '0.0.0.0',
    dataFolder: flags.data ?? env['DATA_FOLDER'] ?? 'data',
    publicUrl: publicUrl?.replace(/\/+$/, ''),
    tls,
    httpPort: httpPort === undefined ? undefined : whole('HTTP_PORT', httpPort, 0, 65_535),
    metricsToken,
    standbySecretFile: env['STANDBY_SECRET_FILE'],
    adminPin,
    logLevel,
    rateLimits: env['RATE_LIMITS'] !== 'off',
    demo,
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
        'tls-cert': { type: 'string' },
        'tls-key': { type: 'string' },
        'http-port': { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new WrongOption(
      `${error instanceof Error ? error.message : String(error)}\n` +
        'Known: --port N  --host ADDRESS  --data FOLDER  --demo  --speed N\n' +
        '       --tls-cert FILE  --tls-key FILE  --http-port N',
    );
  }
}

function tlsFiles(cert: string | undefined, key: string | undefined): ServerOptions['tls'] {
  if (cert !== undefined && key !== undefined) return { cert, key };
  if (cert === undefined && key === undefined) return undefined;
  throw new WrongOption('TLS_CERT and TLS_KEY go together: a certificate and its key');
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new WrongOption(`${name} must be a whole number from ${least} to ${most}, not "${text}"`);
  }
  return value;
}
