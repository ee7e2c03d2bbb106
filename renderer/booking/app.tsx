import { BothLanguages } from '../shared/app/both-languages.js';
import { PhoneApp } from '../shared/phone-page/phone-app.js';
import type { Look } from '../shared/phone-page/phone-app.js';
import {
  readBookingAddress,
  writeBookingAddress,
} from '../shared/ticket-address/booking-address.js';
import type { BookingAddress } from '../shared/ticket-address/booking-address.js';
import { BookingPage } from './booking-page.js';
import { useBooking } from './use-booking.js';

export function App() {
  return (
    <PhoneApp
      read={readBookingAddress}
      write={writeBookingAddress}
      missing={<BothLanguages title="noBooking.title" text="noBooking.text" pictogram="steward" />}
    >
      {(address, look) => <Followed address={address} look={look} />}
    </PhoneApp>
  );
}

function Followed(props: { address: BookingAddress; look: Look }) {
  const { address, look } = props;
  const live = useBooking(address.secret);
  return live === undefined ? null : <BookingPage live={live} address={address} look={look} />;
}
