import { describe, expect, test } from 'vitest';

import { titleWithoutContacts, withoutContacts } from './without-contacts.js';

const [BEFORE, AFTER] = ['Vous jonglez chaque soir.', 'Elke avond is er feest.'];

describe('people are left out', () => {
  test.each([
    "Pour plus d'informations, vous pouvez joindre Sophie Inventée au 02/511.22.33.",
    'Votre personne de référence est Sophie Inventée.',
    'Votre futur responsable, Jean-Pierre Fictif, vous accueillera.',
    'Responsable du recrutement : Karim Bedachi',
    'Recruteur: Karim Bedachi (HR)',
    'Karim Bedachi, 0475 12 34 56',
    'Karim Bedachi - RH\n0475/12.34.56',
    'Jouw consultant: Els Verzonnen',
    'Els Verzonnen is jouw consultant.',
    'Interesse? Solliciteer bij Els Verzonnen!',
    'Solliciteer via els.verzonnen@example.org',
    'Solliciteer via els.verzonnen AT example DOT org',
    'Mail naar Els op els(a)example.org',
    'CV + lettre à Mme. Fictive',
    'CV et lettre de motivation à Sophie Inventée, directrice',
    "Candidature à l'attention de Sophie Inventée",
    "A l'attention de Sophie Inventée",
    'A l’att. de Sophie Inventée',
    'Gelieve je CV te bezorgen aan Els Verzonnen, HR manager.',
    'Je CV mag je sturen naar Els Verzonnen',
    'Envoyer votre CV à sophie inventée',
    'Informations complémentaires auprès de Sophie Inventée',
    'Inlichtingen bij Els Verzonnen (HR)',
    'Meer info bij mevr. Verzonnen',
    'Meer weten? Els vertelt je alles: 04 75 12 34 56',
    'WhatsApp: 0032475123456',
    'Tel 475123456',
    'GSM 475 12 34 56',
    '02 511 22 33',
    '02-5112233',
    'Appeler le 0475-12-34-56',
    'linkedin.com/in/karim-bedachi',
    'https://www.linkedin.com/in/karim-bedachi-12345',
    'SOPHIE INVENTÉE\nsophie@example.org',
    'Sophie D.\nsophie@example.org',
    'Sophie Inventée (RH)\nsophie@example.org',
    'Sophie\nsophie@example.org',
    'Cordialement,\nSophie Inventée',
    'Met vriendelijke groeten,\nEls Verzonnen\nHR Manager',
    'Madame Inventée vous attend.',
    'MME INVENTÉE vous attend.',
    'Mme INVENTÉE : 02.511.22.33 ext 5',
    'Contact Sophie',
    'Contact: Sophie Inventée',
    'CONTACT\nSophie Inventée\n02 511 22 33',
    "Gestionnaire de l'offre: INVENTÉE Sophie",
    'sophie.inventee [at] example [dot] org',
    'sophie.inventee@ example.org',
    'sophie.inventee @ example.org',
    'Insta: @sophie_inventee',
    'Votre contact : Yasmina Fictive, 9 h à 17 h.',
    'Yildiz Karabedacht begeleidt je de eerste weken.',
    'Je leidinggevende is Wouter Verzonnen.',
    'Je rapporteert aan Bieke Verzonnen, zaakvoerster.',
    'Vous serez sous la direction de Fatima Inventée.',
    'Vous travaillerez avec Luc et Nathalie en cuisine.',
    'Adressez-vous à Monsieur Fictif.',
    'À l’attention du service RH, Nadia Fictive',
    'A L’ATTENTION DE MADAME FICTIVE',
    'Envoyer CV et photo à M. Fictif',
    'Faire parvenir votre candidature à la direction.',
    'Dépôt du CV auprès de Rachida Fictive, rue Verzonnen 3.',
    'Renseignements auprès de Zbigniew Fictifski.',
    'Demandez Amélie à l’accueil.',
    'Demander Yvette au bar.',
    'Joindre Bérangère Fictive entre 9 et 12 h.',
    'N’hésitez pas à nous appeler.',
    'Notre collègue Mehdi répond à vos questions.',
    'Rendez-vous avec Svetlana Fictiva lundi.',
    'Formateur : Zbigniew Fictifski',
    'Chef d’équipe – Ahmed Fictif',
    'Gsm van Tom: 0475/12 34 56',
    'Tél 02 511 22 33',
    'Tél.: +32(0)475/12.34.56',
    '00 32 2 511 22 33',
    '0475–12–34–56',
    '0475.123.456',
    'WhatsApp 475/12.34.56',
    'prenom.nom{at}example.org',
    'nom (arobase) example (point) org',
    'Voir www.example.org/equipe/anne-inventee',
    'https://example.org/team/ans-verzonnen',
    'facebook.com/anne.inventee',
    'Skype: anne.inventee',
    'Stuur je motivatiebrief en cv voor 1 mei op.',
    'Je sollicitatie richt je aan de directie.',
    'Solliciteren kan bij mevr. A. Verzonnen.',
    'Solliciteer snel bij Yildiz!',
    'Vragen over deze job? Mail gerust!\nVerzonnen Ans\nans@example.org',
    'Voor meer info: mevrouw VERZONNEN',
    'dhr. verzonnen ontvangt je',
    'Contactpers.: T. Verzonnen',
    'Vraag ernaar bij K. Verzonnen',
    'Dossierbeheerder: t. verzonnen',
    'HR-verantwoordelijke is Ans De Verzonnen.',
    'Ons team: Griet, Tom en Sarah',
    'Bien à vous,\nAnne\nCirque Inventé',
    'Sportieve groeten\nTom',
    'Mvg\nHet team',
    'In afwachting, met vriendelijke groet, Ans',
    'Veuillez agréer nos salutations.\nA. Fictive',
    'Anne F.\nResponsable\n02 511 22 33',
    'Wout Verzonnen\nHR Manager\nCircus\nwout@example.org',
    'CONTACT\nAnne Inventée\nDirectrice\n02 511 22 33',
    'Claire Fictive dirige le magasin.',
    'Elke Verzonnen leidt de winkel.',
  ])('%j', (text) => {
    expect(withoutContacts(text, [])).toBe('');
    expect(withoutContacts(`${BEFORE}\n${text}`, [])).toBe(BEFORE);
  });
});

describe('work, places and things stay', () => {
  test.each([
    'Vous travaillez chez Bruxelles Formation.',
    'Vous suivez une formation à Bruxelles Formation Logistique.',
    'Connaissance de Microsoft Office et de Google Workspace.',
    'Je werkt vlot met Microsoft Office, Power BI en SAP.',
    'Permis B. Vous roulez en camionnette.',
    'Permis B exigé, permis C un atout.',
    'Rijbewijs B is een must.',
    'Vous êtes étudiant à la Haute École Léonard de Vinci.',
    'Haute École Lucia de Brouckère recherche un assistant.',
    'Je werkt in Sint-Jans-Molenbeek.',
    'Werken bij de gemeente Sint-Jans-Molenbeek is werken voor mensen.',
    'Le lieu de travail est à Woluwe-Saint-Lambert.',
    'Vous vous déplacez à Saint-Gilles, Forest et Uccle.',
    'Vous dépendez de la Région de Bruxelles-Capitale.',
    'Naar Brussel Centraal is het tien minuten stappen.',
    'Je spreekt Nederlands en Frans, Engels is een troef.',
    'Vous parlez Français et Néerlandais.',
    'Taal: Nederlands, Frans',
    'Langues : Français, Anglais',
    'Vous avez un CESS ou un Bachelier.',
    'Je hebt een diploma Bachelor Verpleegkunde.',
    'Bachelor in de Verpleegkunde of Master in de Pedagogie.',
    'Ervaring bij Colruyt Group of Delhaize is welkom.',
    'Je werkt bij Carrefour Market in Vilvoorde.',
    'Vous aidez les clients de la STIB et de la SNCB.',
    'Chez IKEA Anderlecht, vous accueillez les clients.',
    'Vous travaillez pour les Cliniques Universitaires Saint-Luc.',
    'Je helpt patiënten in het UZ Brussel.',
    'Je begint in het Jules Bordet Instituut.',
    'Nos bureaux se trouvent avenue Louise, à deux pas de la place Flagey.',
    'Ons kantoor ligt in de Adolphe Maxlaan.',
    "L'école se situe rue Jean Inventé à Schaerbeek.",
    'Rue du Marché, vous tenez la caisse.',
    'Vous êtes responsable de la caisse du magasin.',
    'Vous êtes Key Account Manager dans une équipe jeune.',
    'Als Project Manager leid je het team.',
    'Je rapporteert aan de Sales Manager.',
    'Vous rapportez au Chief Financial Officer.',
    'Onze Customer Service helpt klanten.',
    'Votre responsable vous explique le travail.',
    'Je coach helpt je op weg.',
    'Une collègue vous accompagne pendant un mois.',
    'Vous aidez les demandeurs à rédiger leur CV et à préparer un entretien.',
    'Vous traitez les candidatures et répondez aux candidats.',
    'Vous accueillez cordialement les clients.',
    'Vriendelijke en klantgerichte medewerker.',
    'Vous donnez des informations aux visiteurs.',
    'Je geeft informatie aan bezoekers.',
    'Werken bij ons is werken in een fijn team.',
    'PROFIL RECHERCHÉ',
    'NOUS OFFRONS : UN CONTRAT À DURÉE INDÉTERMINÉE',
    'WAT BIEDEN WIJ?',
    'Wat wij zoeken:',
    'Het contract is van onbepaalde duur (38 uur).',
    'Horaire : 08.00-12.00 et 13.00-17.00.',
    'Werkuren: 8u30 - 17u00, van maandag tot vrijdag.',
    'Du 01/09/31 au 30/06/32.',
    "Commission Paritaire 302, salaire de 15,50 € de l'heure.",
    'Budget van 475 000 000 euro.',
    'Code postal 1080, 3e étage.',
    'En décembre, vous préparez le marché de Noël.',
    "Avec le Service Social du CPAS d'Ixelles.",
    'Het OCMW van Etterbeek zoekt een kok.',
    'Vous programmez en Java, Python et C++.',
    'Je tekent in AutoCAD en Adobe Photoshop.',
    'Logiciel : Lotus Notes',
    'Employeur : Colruyt Group',
    'Elke maand krijg je maaltijdcheques.',
    'Ben je stipt en vriendelijk?',
    'Wil je meer leren?',
    'Ken je Excel?',
    'Le site www.example.org présente notre maison.',
    'Vous utilisez le VCA et le B-VCA.',
    'Fin du contrat à Pâques.',
    'Je werkt samen met artsen en verpleegkundigen.',
    'Vous collaborez avec Actiris et le VDAB.',
    'À Louvain-la-Neuve, vous gérez le stock.',
    'Je levert pakjes aan huis met bpost.',
    'Vous soignez ou envoyez vers un hôpital.',
    "Vous animez des cours à l'intention des étudiants.",
    'Vous bâtissez pierre par pierre.',
  ])('%j', (text) => {
    expect(withoutContacts(text, [])).toBe(text);
    expect(withoutContacts(`${BEFORE}\n${text}\n${AFTER}`, [])).toBe(
      `${BEFORE}\n${text}\n${AFTER}`,
    );
  });

  test('what stands beside a contact and is no name', () => {
    const text = 'Profil\n02 511 22 33\nVous jonglez.\nAnne\n02 511 22 33\nHoraire de nuit';
    expect(withoutContacts(text, [])).toBe('Profil\nVous jonglez.\nHoraire de nuit');
  });

  test('the name of the employer', () => {
    const text = 'Je begint bij Yellow Fantasia in Halle.';
    expect(withoutContacts(text, [])).toBe('');
    expect(withoutContacts(text, [], 'YELLOW FANTASIA BV')).toBe(text);
    expect(withoutContacts('Bel naar Ans van Fantasia.', [], 'Yellow Fantasia')).toBe('');
  });
});

describe('names that the feed gives', () => {
  test.each([
    [
      'Je wordt begeleid door Ann De Wit. Wij vragen motivatie.',
      'Ann De Wit',
      'Wij vragen motivatie.',
    ],
    ['Bo Xu helpt je verder op kantoor.', 'Bo Xu', ''],
    ['Xu Bo helpt je.', 'Bo Xu', ''],
    ['Vous serez accueilli par Zoe.', 'Zoé', ''],
    ['Votre interlocutrice sera Anaïs Léa.', 'Anais Lea', ''],
    ['Appelle FICTIFSKI au bureau.', 'Z. Fictifski', ''],
    [
      'Vous travaillez pour le restaurant. La cuisine est belle.',
      'Pour Restaurant Cuisine',
      'Vous travaillez pour le restaurant. La cuisine est belle.',
    ],
    ['Le Service Achats vous forme.', 'Service RH', 'Le Service Achats vous forme.'],
  ])('%j with %j', (text, person, left) => {
    expect(withoutContacts(text, [person])).toBe(left);
  });
});

describe('titles', () => {
  test.each([
    ['Secrétaire pour Mme Sophie Inventée', 'Secrétaire'],
    ['Poetshulp bij Els Verzonnen - bel 0475/12 34 56', 'Poetshulp'],
    ['Chauffeur contact sophie(at)example.org', 'Chauffeur'],
    ['Vendeur 475123456', 'Vendeur'],
    ['Kok (m/v/x) bij Yildiz Karabedacht - 38 uur', 'Kok (m/v/x) - 38 uur'],
    ['Aide-ménagère (contact: Anne)', 'Aide-ménagère'],
    ['Nounou chez Anne et Karim, Ixelles', 'Nounou, Ixelles'],
    ['Clown MME INVENTÉE', 'Clown'],
    ['Mme Inventée', ''],
    ['Agent Contact Center (H/F/X)', 'Agent Contact Center (H/F/X)'],
    [
      'Verkoper bij Carrefour Market Sint-Jans-Molenbeek',
      'Verkoper bij Carrefour Market Sint-Jans-Molenbeek',
    ],
    ['Senior Key Account Manager - Bruxelles', 'Senior Key Account Manager - Bruxelles'],
    ['Ingenieur koel- en warmtetechniek, gas-', 'Ingenieur koel- en warmtetechniek, gas-'],
    ['Clown ; jongleur : voltijds', 'Clown ; jongleur : voltijds'],
    ['Chauffeur-livreur permis B', 'Chauffeur-livreur permis B'],
    [
      'Professeur de mathématiques DI - Institut Saint-Louis',
      'Professeur de mathématiques DI - Institut Saint-Louis',
    ],
    ['Infirmier (H/F/X), Cliniques Saint-Luc', 'Infirmier (H/F/X), Cliniques Saint-Luc'],
    ['Administratief Bediende Boekhouding M/V/X', 'Administratief Bediende Boekhouding M/V/X'],
  ])('%j', (title, left) => {
    expect(titleWithoutContacts(title, [])).toBe(left);
  });

  test('lose the names that the feed gives', () => {
    expect(titleWithoutContacts('Clown chez Zoe', ['Zoé'])).toBe('Clown');
  });
});

test.each([
  ['a', 'a'],
  ['capitals', 'A'],
  ['names', 'Anne Yildiz '],
  ['unknown names', 'Yildiz Karabedacht '],
  ['particles', 'van de '],
  ['spaces', ' \t'],
  ['digits', '0 1'],
  ['dates', '01/02/'],
  ['times', '08.00-'],
  ['addresses', 'a.b-'],
  ['signs', '(at) '],
  ['web', 'http://'],
  ['letters', 'cv bij '],
  ['hyphens', 'Aa-'],
  ['initials', 'A. '],
  ['questions', 'Vragen? '],
  ['elisions', "d'"],
  ['titles', 'contact '],
  ['commas', ', - ('],
  ['lines', 'Anne\n'],
])('a hundred thousand letters of %s take no long time', (_, part) => {
  const text = part.repeat(Math.ceil(100_000 / part.length));
  const start = performance.now();
  withoutContacts(text, ['Bo Xu', 'Wout van Bedacht'], 'Cirque Inventé');
  titleWithoutContacts(text, ['Bo Xu'], 'Cirque Inventé');
  expect(performance.now() - start).toBeLessThan(3000);
});
