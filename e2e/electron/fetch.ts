/** `npm run electron:fetch`: finds or fetches the Electron that the tests use, and says which. */
import { electronRuntime } from './runtime.js';

const runtime = await electronRuntime({ again: true });
if (runtime.ok) {
  console.log(`Electron ${runtime.version}: ${runtime.program}`);
} else {
  console.error(`No Electron for the tests. ${runtime.why}`);
  process.exitCode = 1;
}
