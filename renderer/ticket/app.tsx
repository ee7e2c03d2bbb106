import { BothLanguages } from '../shared/app/both-languages.js';
import { PhoneApp } from '../shared/phone-page/phone-app.js';
import type { Look } from '../shared/phone-page/phone-app.js';
import { readTicketAddress, writeTicketAddress } from '../shared/ticket-address/ticket-address.js';
import type { TicketAddress } from '../shared/ticket-address/ticket-address.js';
import { TicketPage } from './ticket-page.js';
import { useTicket } from './use-ticket.js';

export function App() {
  return (
    <PhoneApp
      read={readTicketAddress}
      write={writeTicketAddress}
      missing={<BothLanguages title="noTicket.title" text="noTicket.text" pictogram="steward" />}
    >
      {(address, look) => <Followed key={address.secret} address={address} look={look} />}
    </PhoneApp>
  );
}

function Followed(props: { address: TicketAddress; look: Look }) {
  const ticket = useTicket(props.address);
  return ticket === undefined ? null : <TicketPage {...ticket} look={props.look} />;
}
