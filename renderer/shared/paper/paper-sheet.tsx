import '../i18n/namespaces/paper.js';
import '../i18n/namespaces/waits.js';
import { tIn } from '../i18n/i18n.js';
import { doorLeaflets } from '../leaflets/door-leaflets.js';
import { referralLeaflet } from '../leaflets/referral.js';
import styles from './paper-sheet.module.css';
import { doorSite, topicSite } from './service-site.js';
import type { Sheet } from '#protocol/sheet.js';
import { LeafletsSheet } from './sheets/leaflets-sheet.js';
import { OccupationSheet } from './sheets/occupation-sheet.js';
import { SeatSheet } from './sheets/seat-sheet.js';
import { TicketSheet } from './sheets/ticket-sheet.js';
import { WorkshopSheet } from './sheets/workshop-sheet.js';

/** What comes out on paper, in the visitor's language, as wide as it is given room: 80 mm or A4. */
export function PaperSheet(props: { sheet: Sheet }) {
  const { sheet } = props;
  const t = tIn(sheet.language, 'paper');
  return (
    <div className={styles['paper']}>
      <div className={styles['sheet']}>
        <p className={styles['centre']}>{tIn(sheet.language, 'common')('centre')}</p>
        <Content sheet={sheet} />
        <p className={styles['foot']}>{t(sheet.kind === 'workshop' ? 'freeActivity' : 'free')}</p>
      </div>
    </div>
  );
}

function Content({ sheet }: { sheet: Sheet }) {
  const { language } = sheet;
  switch (sheet.kind) {
    case 'ticket':
      return <TicketSheet slip={sheet} />;
    case 'seat':
      return <SeatSheet slip={sheet} />;
    case 'workshop':
      return <WorkshopSheet slip={sheet} />;
    case 'occupation':
      return <OccupationSheet slip={sheet} />;
    case 'referral':
      return (
        <LeafletsSheet
          language={language}
          title={tIn(language, 'divide')('referral.title')}
          leaflets={sheet.topics.map((topic) => ({
            ...referralLeaflet(topic, language),
            site: topicSite(topic),
          }))}
        />
      );
    case 'doors':
      return (
        <LeafletsSheet
          language={language}
          title={tIn(language, 'doors')('title')}
          leaflets={sheet.doors.flatMap((door) =>
            doorLeaflets(door, language).map((leaflet) => ({
              ...leaflet,
              site: doorSite(door, leaflet.id),
            })),
          )}
        />
      );
  }
}
