import type { OfficeView } from '#protocol/views.js';
import type { Role } from '#protocol/vocabulary.js';

import type { ReceptionState } from '../../domain/reception/state.js';
import type { ViewingStaff } from './advisor-view.js';
import type { ViewEnvironment } from './environment.js';
import { dayStatus } from './waiting-counts.js';

export function officeView(
  state: ReceptionState,
  staff: ViewingStaff & { readonly roles: readonly Role[] },
  env: ViewEnvironment,
): OfficeView {
  return {
    audience: 'office',
    staffCode: staff.code,
    roles: staff.roles,
    day: dayStatus(state),
    today: env.today,
    jobs: env.jobsOffice,
    timeZone: env.settings.timeZone,
    programmeRevision: env.programmeRevision,
    phoneUrl: env.phoneUrl,
  };
}
