import { DeskPage } from '../shared/staff/frame/desk-page.js';
import { StewardDesk } from './steward-desk.js';

export function App() {
  return <DeskPage audience="steward" desk={(desk) => <StewardDesk {...desk} />} />;
}
