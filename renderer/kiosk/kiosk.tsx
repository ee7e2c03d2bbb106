import { useEffect, useState, useSyncExternalStore } from 'react';

import { AppearanceScope } from '../shared/appearance/appearance-scope.js';
import { plainAppearance } from '../shared/appearance/appearance.js';
import { languageOrder } from '../shared/app/language-order.js';
import { LanguageScope } from '../shared/i18n/i18n.js';
import type { Live } from '../shared/live/live.js';
import { IdleGuard } from './frame/idle-guard.js';
import { StationScope } from './frame/station.js';
import { useHelp } from './frame/use-help.js';
import type { KioskMachine } from './kiosk-machine.js';
import { useKioskDesk } from './offline/use-kiosk-desk.js';
import { OutOfService } from './out-of-service.js';
import { Attract } from './screens/attract.js';
import { VisitScreen } from './screens/visit-screen.js';
import { useDirectory } from './use-directory.js';
import { useKioskPrinter } from './use-kiosk-printer.js';
import { useReload } from './use-reload.js';
import { useVisit } from './visit/use-visit.js';
import { whyOutOfService } from './why-out-of-service.js';

/** A visitor who has read for so long to ask at the desk has gone there, ms. */
const GONE_AFTER = 20_000;

/** @param props.onFree told whether nobody uses the kiosk */
export function Kiosk(props: {
  live: Live<'kiosk'>;
  machine: KioskMachine;
  onFree: (free: boolean) => void;
}) {
  const { live, machine, onFree } = props;
  const desk = useKioskDesk(live, machine.store);
  const { view, online } = desk;
  const [visit, actions] = useVisit(live, desk.office, machine.forgetVisit);
  const { count, place } = visit;
  const { end } = actions;
  const settings = view?.settings;
  const help = useHelp(live, view?.help, online, count);
  const printer = useKioskPrinter(machine.printer, settings?.printer, desk.reportPaper);

  const appearance = visit.appearance ?? {
    ...plainAppearance,
    reach: settings !== undefined && (settings.reach || settings.accessible),
  };
  const out = whyOutOfService(desk, place);
  const untouched = place.screen === 'attract' && visit.appearance === undefined;
  // Nothing happens to the page while a steward has a panel over it.
  const attended = useSyncExternalStore(machine.attended.subscribe, machine.attended.get);
  const unused = untouched && help.state === undefined;
  const free = unused && !attended;
  useReload(live, free && online);
  useDirectory(view?.jobs, free);
  // Until then no finger can have been meant for another screen, or for what lay over this one.
  const [begun, setBegun] = useState(false);
  if (!begun && !free) setBegun(true);
  useEffect(() => {
    onFree(free);
    return () => onFree(true);
  }, [onFree, free]);

  // A steward has had the machine: whoever stood there before has gone.
  useEffect(() => machine.onTaken(end), [machine, end]);

  // What a visit had begun with is not there any more: it ends, after time enough to read why.
  const interrupted = out !== undefined && place.screen !== 'attract';
  const closed = out?.why === 'closed';
  useEffect(() => {
    if (!interrupted) return;
    if (closed) return end();
    const timer = setTimeout(end, GONE_AFTER);
    return () => clearTimeout(timer);
  }, [interrupted, closed, end]);

  if (view === undefined && out === undefined) return null;
  const screen =
    out !== undefined ? (
      <OutOfService reason={out} onLanguage={() => undefined} />
    ) : place.screen === 'attract' ? (
      <Attract key={count} visit={count} first={!begun} onChoose={actions.chooseLanguage} />
    ) : (
      view && (
        <LanguageScope key={count} language={place.language} onChange={actions.chooseLanguage}>
          <VisitScreen {...{ live, online, printer, visit, place, view, actions }} />
        </LanguageScope>
      )
    );
  // A ticket's screen ends by itself, unless its visitor waits there for a steward.
  const watched = !attended && (place.screen === 'ticket' ? help.state !== undefined : !unused);
  return (
    <AppearanceScope appearance={appearance}>
      <StationScope station={{ appearance, changeAppearance: actions.changeAppearance, help }}>
        {screen}
        {watched && view !== undefined && (
          <IdleGuard
            view={view}
            languages={place.screen === 'attract' ? languageOrder(count) : [place.language]}
            onEnd={end}
          />
        )}
      </StationScope>
    </AppearanceScope>
  );
}
