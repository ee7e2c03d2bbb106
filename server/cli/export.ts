import { exportFigures } from './export-figures.js';

process.exitCode = await exportFigures(process.argv.slice(2), process.env, {
  now: Date.now,
  print: (text) => void process.stdout.write(text),
  tell: (text) => void process.stderr.write(text),
});
