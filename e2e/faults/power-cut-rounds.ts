import { accepted } from '../harness/client.js';
import type { Loss } from './disk-log/after-cut.js';
import { after } from './moment.js';
import { PowerCutHouse } from './power-cut-house.js';
import type { Outcome, ScenarioRun } from './scenario.js';
import { Tally } from './tally.js';

/** The figures of a day that was closed are written within a second, ms. */
const FOLDED_MS = 1_200;
/** Every so many rounds … */
const SETTINGS_EVERY = 2;
const KILLED_BEFORE_EVERY = 4;
const IN_START_EVERY = 3;
/** Of the power cuts, one in so many is at the closing of a day. */
const AT_CLOSING_EVERY = 8;
const DAY_MS = 86_400_000;

/**
 * A house at work loses power again and again: while everybody works, while settings are changed, in the start
 * that follows, soon after a start that followed a kill (what a screen showed then is not taken back either),
 * and in the end at the closing of the day.
 * @param loss what becomes of what was not synced, in this round
 */
export async function cutPowerOften(run: ScenarioRun, loss: () => Loss): Promise<Outcome> {
  const { rounds, random, say } = run;
  const tally = new Tally();
  const closings = Math.ceil(rounds / AT_CLOSING_EVERY);
  let repairs = 0;
  const house = await PowerCutHouse.open(random);
  try {
    for (let round = 1; round <= rounds - closings; round += 1) {
      const ended = await cutAtWork(house, round, loss, tally).catch((error: unknown) => {
        // what was lost was needed to go on: who may sign in, the open day, the start itself
        tally.add({ answered: 0, problems: [`round ${round}: ${String(error)}`] });
        return 'in trouble';
      });
      if (ended === 'in trouble') return tally.outcome();
      if (ended === 'after a repair') repairs += 1;
      if (round % 50 === 0) say(`${round} power cuts, ${tally.answered} commands answered`);
    }
    for (let closing = 1; closing <= closings; closing += 1) {
      const ended = await cutAtClosing(house, loss(), tally, `closing ${closing}`);
      if (ended === 'after a repair') repairs += 1;
    }
    say(`${repairs} of ${tally.rounds} power cuts asked for npm run repair`);
    const { anything, journals } = house.taken;
    say(`something was taken ${anything} times, of a journal ${journals} times`);
    if (run.long && journals === 0)
      tally.problems.push('nothing was ever taken of a journal: nothing was tested');
  } finally {
    await house.close();
  }
  return tally.outcome();
}

/** One round, with what belongs to its number. */
async function cutAtWork(house: PowerCutHouse, round: number, loss: () => Loss, tally: Tally) {
  const { busy, setting } = house;
  const when = `round ${round}`;
  let changed = Promise.resolve(0);
  await busy.workWhile(async () => {
    if (round % SETTINGS_EVERY === 0) changed = setting.changeUntilGone();
    // told below: a refusal that comes before that must not end the whole run
    changed.catch(() => undefined);
    await house.killInAChange();
  });
  tally.answered += await changed;
  if (round % KILLED_BEFORE_EVERY === 0) {
    tally.problems.push(...(await house.restartAfterKill()));
    const { answered, problems } = await look(house, `${when}, after a kill`);
    tally.answered += answered;
    tally.problems.push(...problems);
    await busy.server.kill();
  }
  await house.cutPower(loss());
  if (round % IN_START_EVERY === 2) {
    await house.cutInStart();
    await house.cutPower(loss());
  }
  const started = await house.start();
  tally.add(await look(house, when));
  return started;
}

async function look({ busy, data, setting }: PowerCutHouse, when: string) {
  const found = await busy.look(when, data);
  return { ...found, problems: [...found.problems, ...(await setting.look(when))] };
}

/** The day is closed, and the power cut before or after its figures are written. Ends with an open day. */
async function cutAtClosing(house: PowerCutHouse, loss: Loss, tally: Tally, when: string) {
  const { busy, office, random } = house;
  const { steward } = busy.centre;
  await steward.accepted('close-day', {});
  await after(random.between(0, FOLDED_MS));
  await busy.server.kill();
  await house.cutPower(loss);
  const started = await house.start();

  const problems: string[] = [];
  const { day } = await steward.fresh();
  if (day !== 'closed') problems.push(`${when}: the day is ${day} again`);
  await office.fresh();
  // the centre's date is that of UTC, one earlier or one later
  const range = { from: dateIn(-DAY_MS), to: dateIn(DAY_MS) };
  const { days, missing } = accepted('statistics', await office.query('statistics', range));
  if (days.filter(({ final }) => final).length !== 1 || missing.length > 0)
    problems.push(`${when}: the figures of the day are not there`);
  tally.add({ answered: 1, lost: await house.ticketsMissing(), problems });
  await steward.accepted('open-day', {});
  return started;
}

function dateIn(ms: number): string {
  return new Date(Date.now() + ms).toISOString().slice(0, 10);
}
