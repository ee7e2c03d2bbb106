/** One record of each feed, with the fields that the feeds have and values that we made up. */

export function vdabRecord(over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    vacatureReferentie: { interneReferentie: '7', vdabReferentie: 'V-7' },
    versie: 1,
    status: 'GEPUBLICEERD',
    publicatieDatum: '2031-07-01',
    depublicatieDatum: '2031-08-31',
    aantalJobs: 2,
    functie: {
      functieTitel: 'Jongleur &amp; ballenwerper (m/v/x)',
      omschrijving:
        '<p>Je werpt ballen &amp; vangt ze.</p><ul><li>Elke avond</li></ul><p>Vragen? Bel Wout Verzonnen op 02 555 01 23.</p>',
      beroepsprofiel: { code: 'OP-99', label: 'Jongleur' },
    },
    tewerkstellingsadres: { postcode: '1080', gemeente: 'Sint-Jans-Molenbeek', landCode: 'BE' },
    arbeidsovereenkomst: {
      arbeidsContract: { code: 'T', label: 'Tijdelijke job' },
      arbeidsContractDuur: { code: '6', label: '6 maanden' },
      arbeidsRegime: { code: 'VT', label: 'Voltijds' },
    },
    leverancier: { naam: 'CIRCUS VERZONNEN BV' },
    sollicitatieprocedure: {
      contactpersoon: { naam: 'Wout Verzonnen', email: 'wout@example.org' },
      sollicitatieVia: { webformulier: 'https://example.org/solliciteer' },
    },
    ...over,
  };
}

export function actirisRecord(over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    reference: 'A-1',
    titreFr: 'Jongleur / Jongleuse (H/F/X)',
    titreNl: null,
    employeur: { nomFr: 'CIRQUE INVENTÉ', nomNl: null },
    communeFr: 'Schaerbeek',
    communeNl: 'Schaarbeek',
    codePostal: '1030',
    codePays: 'BE',
    typeContratLibelle: 'Contrat à durée déterminée',
    dureeContratLibelle: '6 mois',
    regimeTravail: 'Temps plein',
    codeDomaineImt: 'OP-99',
    dateCreation: '2031-07-01T08:00:00',
    dateModification: null,
    ...over,
  };
}

export function foremRecord(over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    numerooffreforem: 5001,
    titreoffre: 'Jongleur (H/F/X)',
    metier: 'Artiste de cirque',
    nomemployeur: 'CIRQUE INVENTÉ',
    lieuxtravaillocalite: ['ANDERLECHT', 'UCCLE'],
    typecontrat: 'Durée déterminée',
    regimetravail: 'Temps partiel',
    datedebutdiffusion: '2031-07-02',
    url: 'https://example.org/offre/5001',
    ...over,
  };
}

export function schemaOrgRecord(over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    identifier: { '@type': 'PropertyValue', name: 'X', value: 'S-1' },
    title: 'Clown',
    description: '<p>Faire rire.</p>',
    datePosted: '2031-07-01',
    validThrough: '2031-12-31T23:59',
    employmentType: ['PART_TIME', 'TEMPORARY'],
    hiringOrganization: { '@type': 'Organization', name: 'CIRQUE INVENTÉ' },
    jobLocation: {
      '@type': 'Place',
      address: { postalCode: 'B-1180', addressLocality: 'Uccle', addressCountry: 'BE' },
    },
    inLanguage: 'fr-BE',
    occupationalCategory: '9902',
    ...over,
  };
}

/** @param profile what stands in it in place of the title of ours */
export function euresXml(
  profile = '<PositionTitle>Acrobate (H/F/X)</PositionTitle>',
  language = 'fr',
): string {
  return `<PositionOpening xmlns="http://www.hr-xml.org/3" xmlns:oa="http://www.openapplications.org/oagis/9" validFrom="2031-07-01">
  <DocumentID schemeID="X">E-1</DocumentID>
  <PositionOpeningStatusCode name="Active">Active</PositionOpeningStatusCode>
  <PositionProfile languageCode="${language}">
    <PostingInstruction><ApplicationMethod><Instructions><![CDATA[<a href="https://example.org/e?a=1&amp;b=2">Postuler</a>]]></Instructions></ApplicationMethod></PostingInstruction>
    ${profile}
    <PositionLocation><Address><oa:CityName>Ixelles</oa:CityName><CountryCode>BE</CountryCode><oa:PostalCode>1050</oa:PostalCode></Address></PositionLocation>
    <PositionOrganization><OrganizationIdentifiers><OrganizationName>CIRQUE &amp; CIE</OrganizationName></OrganizationIdentifiers></PositionOrganization>
    <PositionOpenQuantity>3</PositionOpenQuantity>
    <JobCategoryCode listName="ISCO2008">9903</JobCategoryCode>
    <PositionOfferingTypeCode>Temporary</PositionOfferingTypeCode>
    <PositionFormattedDescription><Content><![CDATA[<p>Sauter, voler.</p>]]></Content></PositionFormattedDescription>
    <PositionScheduleTypeCode>FullTime</PositionScheduleTypeCode>
    <ApplicationCloseDate>2031-12-31</ApplicationCloseDate>
  </PositionProfile>
</PositionOpening>`;
}
