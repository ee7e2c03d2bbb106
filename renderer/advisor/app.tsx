import { DeskPage } from '../shared/staff/frame/desk-page.js';
import { AdvisorDesk } from './advisor-desk.js';
import { CompactDesk } from './compact/compact-desk.js';
import { isCompactPage } from './compact/compact-window.js';
import { LettersProvider } from './keys/keys-context.js';

export function App() {
  const compact = isCompactPage(location.search);
  return (
    <LettersProvider>
      <DeskPage
        audience="advisor"
        desk={({ live, view, lost, signOut }) =>
          compact ? (
            <CompactDesk live={live} view={view} lost={lost} inWindow={window} onTop={false} />
          ) : (
            <AdvisorDesk live={live} view={view} lost={lost} signOut={signOut} />
          )
        }
      />
    </LettersProvider>
  );
}
