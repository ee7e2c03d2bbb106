// Loaded before the server (`node --import`): SIGUSR2 sets the machine's clock forward by CLOCK_STEP_MS.
const real = Date.now;
const step = Number(process.env.CLOCK_STEP_MS);
let ahead = 0;

Date.now = () => real() + ahead;
process.on('SIGUSR2', () => {
  ahead += step;
});
