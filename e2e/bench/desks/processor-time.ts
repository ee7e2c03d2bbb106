import { readFile } from 'node:fs/promises';

/** Of Linux, on every machine it runs on today: ticks of `/proc` a second. */
const TICKS = 100;
const USER_TIME = 11;
const SYSTEM_TIME = 12;

/** Seconds of one core that a process has used since its start, its threads included. Linux only. */
export async function processorSeconds(pid: number): Promise<number> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The name stands in brackets and may hold spaces.
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME])) / TICKS;
}
