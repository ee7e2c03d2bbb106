import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';

import { LanguageScope, TimeZoneProvider, useFormat } from './i18n.js';

const NOON = Date.UTC(2026, 0, 5, 12);

function Clock(props: { timeZone?: string }) {
  return useFormat(props.timeZone).time(NOON);
}

it('every clock tells the time of the place around it, unless it is asked for another', () => {
  const page = renderToStaticMarkup(
    <LanguageScope language="nl" onChange={() => undefined}>
      <TimeZoneProvider value="Asia/Tokyo">
        <Clock /> <Clock timeZone="Europe/Brussels" />
      </TimeZoneProvider>
    </LanguageScope>,
  );
  expect(page).toBe('21:00 13:00');
});
