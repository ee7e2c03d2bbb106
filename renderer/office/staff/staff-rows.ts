import type { StaffMember } from '#protocol/queries.js';

/** Active codes first, then by code (2 before 10); only those that contain the text. */
export function staffRows(staff: readonly StaffMember[], text: string): readonly StaffMember[] {
  const wanted = text.trim().toUpperCase();
  return staff
    .filter((member) => member.code.includes(wanted))
    .sort(
      (a, b) =>
        Number(b.active) - Number(a.active) ||
        a.code.localeCompare(b.code, 'en', { numeric: true }),
    );
}
