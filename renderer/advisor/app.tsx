import { DeskPage } from '../shared/staff/frame/desk-page.js';
import { AdvisorDesk } from './advisor-desk.js';

export function App() {
  return <DeskPage audience="advisor" desk={(desk) => <AdvisorDesk {...desk} />} />;
}
