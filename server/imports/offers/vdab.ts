import type { FoundOffer } from './found-offer.js';
import { at, joined, textIn } from './raw-values.js';

/** Where VDAB's "Vacatures 4" keeps its offers. */
export const VDAB_LISTS = ['resultaten'];

/** @returns `undefined` for a record that is none of theirs */
export function vdabOffer(record: unknown): FoundOffer | undefined {
  const references = at(record, 'vacatureReferentie');
  const job = at(record, 'functie');
  if (references === undefined || job === undefined) return undefined;
  const address = at(record, 'tewerkstellingsadres');
  const terms = at(record, 'arbeidsovereenkomst');
  const apply = at(record, 'sollicitatieprocedure');
  const published = textIn(at(record, 'publicatieDatum'));
  const status = textIn(at(record, 'status'));
  return {
    reference: at(references, 'vdabReferentie') ?? at(references, 'interneReferentie'),
    title: { nl: at(job, 'functieTitel') },
    employer: at(record, 'leverancier', 'naam'),
    postcode: at(address, 'postcode'),
    country: at(address, 'landCode'),
    place: { nl: at(address, 'gemeente') },
    contract: {
      nl: joined(at(terms, 'arbeidsContract', 'label'), at(terms, 'arbeidsContractDuur', 'label')),
    },
    hours: { nl: at(terms, 'arbeidsRegime', 'label') },
    published,
    until: at(record, 'depublicatieDatum'),
    urls: [at(apply, 'sollicitatieVia', 'webformulier')],
    body: { nl: at(job, 'omschrijving') },
    jobs: at(record, 'aantalJobs'),
    codes: {
      competent: at(job, 'beroepsprofiel', 'code'),
      label: { nl: at(job, 'beroepsprofiel', 'label') },
    },
    persons: [at(apply, 'contactpersoon', 'naam')],
    newness: `${textIn(at(record, 'versie')).padStart(9, '0')} ${published}`,
    isOver: status !== '' && status !== 'GEPUBLICEERD',
  };
}
