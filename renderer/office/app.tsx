import { DeskPage } from '../shared/staff/frame/desk-page.js';
import { OfficeDesk } from './office-desk.js';

export function App() {
  return <DeskPage audience="office" desk={(desk) => <OfficeDesk {...desk} />} />;
}
