// The house's own lint rules, as an oxlint plugin. Plain JavaScript, because Node 20 must load it.
import { builtinModules } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';

import { textFromLocales } from './text-from-locales.js';

/**
 * Which folder may import which: the arrows of README.md, "Architecture". The first entry whose
 * folder holds the file counts.
 *
 * to        folders it may import besides itself
 * packages  npm packages it may import; `node:` stands for all of Node's own; absent = any
 */
const FOLDERS = [
  { at: 'server/main.ts', to: ['server'] },
  { at: 'server/calendar-texts.ts', to: ['server/application', 'server/protocol', 'locales'] },
  { at: 'server/export-texts.ts', to: ['server/exports', 'server/protocol', 'locales'] },
  { at: 'server/protocol', to: [], packages: ['zod'] },
  { at: 'server/domain', to: ['server/protocol'], packages: ['zod'] },
  {
    // may count, compare and hash; files and sockets come in through its ports
    at: 'server/application',
    to: ['server/domain', 'server/protocol'],
    packages: ['zod', 'ical-generator', 'node:crypto', 'node:util'],
  },
  {
    at: 'server/storage',
    to: ['server/application/ports.ts', 'server/domain', 'server/protocol'],
    packages: ['node:', 'lowdb', 'yauzl', 'yazl', 'zod'],
  },
  { at: 'server/transport', to: ['server/application', 'server/protocol'] },
  // files as they lie there, from one machine to another: what they mean is none of its business
  {
    at: 'server/standby',
    to: ['server/application/ports.ts', 'server/storage'],
    packages: ['node:', 'zod'],
  },
  { at: 'server/simulation', to: ['server/application', 'server/domain', 'server/protocol'] },
  { at: 'server/imports', to: ['server/protocol'] },
  { at: 'server/exports', to: ['server/protocol'] },
  // wires an import as main.ts wires the server, in a process of its own; offers are matched with
  // occupations by the very search that visitors use, so that both understand a title alike
  { at: 'server/importing', to: ['server', 'renderer/shared/jobs/search'] },
  { at: 'server', to: ['server'] },
  // what visitors open carries no validator: `renderer/pages.test.ts` looks at what it imports, too
  ...['kiosk', 'display', 'ticket', 'booking', 'job', 'home', 'paper'].map((page) => ({
    at: `renderer/${page}`,
    to: ['renderer/shared', 'server/protocol', 'locales', 'assets'],
    packages: ['react', 'react-dom', 'qrcode', 'idb', '@noble/hashes', 'workbox-precaching'],
  })),
  ...['advisor', 'steward', 'office', 'gallery'].map((page) => ({
    at: `renderer/${page}`,
    to: ['renderer/shared', 'server/protocol', 'locales', 'assets'],
    packages: ['react', 'react-dom', 'qrcode', 'zod'],
  })),
  {
    at: 'renderer/shared/i18n',
    to: ['server/protocol', 'locales'],
    packages: ['react', 'i18next'],
  },
  {
    // `qr` reads codes before the camera, and is loaded with it
    at: 'renderer/shared/scan',
    to: ['renderer/shared', 'server/protocol'],
    packages: ['react', 'qr', 'qrcode'],
  },
  // pure: the server's imports use it too
  { at: 'renderer/shared/jobs/search', to: ['server/protocol'], packages: [] },
  {
    at: 'renderer/shared/jobs',
    to: ['renderer/shared', 'server/protocol', 'locales', 'assets'],
    packages: ['react', 'react-dom', 'qrcode', 'idb'],
  },
  {
    at: 'renderer/shared',
    to: ['server/protocol', 'locales', 'assets'],
    packages: [
      'react',
      'react-dom',
      'socket.io-client',
      'qrcode',
      'zod',
      '@fontsource/atkinson-hyperlegible',
    ],
  },
  // builds pages: looks for the texts that they use
  {
    at: 'renderer/phone-build',
    to: ['renderer/shared', 'server/protocol', 'locales'],
    packages: ['node:', 'vite'],
  },
  { at: 'renderer', to: [] },
  { at: 'electron', to: ['server/protocol'] },
  { at: 'locales', to: ['server/protocol'] },
  { at: 'e2e', to: ['server', 'renderer', 'locales'] },
];

const MAIN = 'server/main.ts';
const PROTOCOL_ALIAS = '#protocol/';
/** Tests, suites that several tests share, and folders of fakes. */
const TEST = /(\.(test|spec)\.tsx?$|\/testing\/)/;
const NODE_MODULES = new Set(builtinModules);

/** @returns what is wrong with this import, or `undefined`. `file` is relative to the root, with `/`. */
function wrongArrow(file, specifier) {
  const from = FOLDERS.find((folder) => isWithin(file, folder.at));
  if (from === undefined) return undefined;
  const isTest = TEST.test(file);
  const target = resolved(file, specifier);
  if (target === undefined) {
    const name = packageOf(specifier);
    const isAllowed = (allowed) => allowed === name || (allowed === 'node:' && isNode(name));
    if (isTest || from.packages === undefined || from.packages.some(isAllowed)) return undefined;
    return `${from.at} may not import ${name}; allowed: ${from.packages.join(', ') || 'none'}`;
  }
  if (isWithin(target, MAIN)) return `nothing imports ${MAIN}: it only wires`;
  if (!isTest && TEST.test(target)) return `only tests may import ${target}`;
  if (isWithin(target, from.at)) return undefined;
  const allowed = isTest ? [...from.to, ...sameSide(file)] : from.to;
  if (allowed.some((folder) => isWithin(target, folder))) return undefined;
  return `${from.at} may not import ${target}; allowed: ${from.to.join(', ') || 'only itself'}`;
}

/** A test puts together what it needs from its own side of the wire. */
function sameSide(file) {
  return file.startsWith('server/') ? ['server'] : [];
}

/** @returns the imported file relative to the root, `.js` read as `.ts`; `undefined` for a package */
function resolved(file, specifier) {
  let path;
  if (specifier.startsWith('.')) path = join(dirname(file), specifier);
  else if (specifier.startsWith(PROTOCOL_ALIAS))
    path = join('server/protocol', specifier.slice(PROTOCOL_ALIAS.length));
  else if (specifier.startsWith('/')) path = specifier.slice(1);
  else return undefined;
  return path.split(sep).join('/').replace(/\?.*$/, '').replace(/\.js$/, '.ts');
}

/** @returns the package's name, or `node:` and the module's */
function packageOf(specifier) {
  if (isNode(specifier)) return specifier;
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
  return NODE_MODULES.has(name) ? `node:${specifier}` : name;
}

function isNode(name) {
  return name.startsWith('node:');
}

/** Also where a file is named without its ending, `server/main` for `server/main.ts`. */
function isWithin(path, place) {
  return path === place || path.startsWith(`${place}/`) || `${path}.ts` === place;
}

const arrows = {
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    function check(source) {
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const message = wrongArrow(file, source.value);
      if (message !== undefined) context.report({ node: source, message });
    }
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source),
    };
  },
};

/** Date's functions whose answer depends on what they are given alone. */
const PURE_DATE_FUNCTIONS = new Set(['UTC', 'parse']);

/** Rules take the time from their context, and the calendar from Intl with a time zone. */
const noClock = {
  create(context) {
    return {
      Identifier(node) {
        if (node.name !== 'Date') return;
        const { parent } = node;
        const isPure =
          parent.type === 'MemberExpression' &&
          parent.object === node &&
          PURE_DATE_FUNCTIONS.has(parent.property.name);
        if (isPure) return;
        const message = 'time comes in by the context, the calendar from Intl with its time zone';
        context.report({ node, message });
      },
    };
  },
};

export default {
  meta: { name: 'house' },
  rules: { arrows, 'no-clock': noClock, 'text-from-locales': textFromLocales },
};
