import { layoutOf } from '../../../server/storage/data-folder.js';
import { dayFiguresStore } from '../../../server/storage/figures-stores.js';
import { filesIn } from './folder.js';

const DATE = '2026-03-02';

/** For the question about its figures. */
export const EARLIER_DAY = { from: DATE, to: DATE };

/** Lays the figures of the one day that the folder has under an earlier date too. */
export async function layEarlierDay(data: string): Promise<void> {
  const figures = dayFiguresStore({
    folder: layoutOf(data).statistics,
    onProblem({ file, reason }) {
      throw new Error(`${file}: ${reason}`);
    },
  });
  const [date] = (await filesIn(data)).flatMap(
    (file) => /^statistics\/\d{4}\/(.+)\.json$/.exec(file)?.[1] ?? [],
  );
  const day = date === undefined ? undefined : await figures.read(date);
  if (day === undefined) throw new Error('the day before has no figures');
  await figures.write(DATE, { ...day, date: DATE });
}
