import { HoursTable } from '../hours-table.js';
import { ReportTable } from '../report-table.js';
import type { View } from '../view.js';

/** Visits of the documentary and digital space, and help given there. */
export function MultimediaBlocks(props: { view: View }) {
  const { view } = props;
  return (
    <>
      <ReportTable view={view} table="seat-kind" means="seat-kind" />
      <ReportTable view={view} table="seat-channel" means="channel" />
      <HoursTable view={view} table="seat-hour" means="multimedia-visit" />
      <ReportTable view={view} table="help" means="help" />
    </>
  );
}
