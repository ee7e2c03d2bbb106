// What an Electron without an app of its own runs: `electron [-r MODULE] FOLDER` opens the app in that
// folder, after the module.
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const { app } = require('electron');

const said = process.argv.slice(1);
const first = said[0] === '-r' ? said.splice(0, 2)[1] : undefined;
const named = said.find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  process.stderr.write('Which app? electron FOLDER\n');
  process.exit(1);
}
if (first !== undefined) require(resolve(first));

const folder = resolve(named);
const { main, name, productName, version } = JSON.parse(
  readFileSync(join(folder, 'package.json'), 'utf8'),
);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
app.setName(productName ?? name);
app.setVersion(version ?? '0.0.0');
app.setAppPath(folder);
require(join(folder, main));
