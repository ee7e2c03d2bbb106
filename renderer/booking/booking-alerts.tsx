import { useState } from 'react';

import type { BookingView } from '#protocol/workshops/views.js';

import { useLanguage, useT } from '../shared/i18n/i18n.js';
import { News } from '../shared/phone-page/news.js';
import type { BookingState } from './booking-state.js';
import { hopes, newsOf } from './booking-state.js';

/** Tells of what has changed since the page was opened: a seat after waiting, another room, the end of it. */
export function BookingAlerts(props: {
  view: BookingView;
  state: BookingState;
  /** It is being given back, or was, from this very page. */
  cancelling: boolean;
}) {
  const { view, state, cancelling } = props;
  const t = useT('booking');
  const [language] = useLanguage();
  const news = newsOf(view, state, cancelling);
  const [known] = useState(news);
  const values = { count: view.places, place: view.place ?? 1 };
  return (
    <News
      news={news === known ? undefined : news}
      title={t('title', {
        state: t(`state.${state}.title`, values),
        title: view.title[language],
      })}
      expected={hopes(state)}
    />
  );
}
