import { foldedWords } from './folded.js';

/**
 * Words that make a place, a school, a house or a firm of the capitalised words beside them: "Institut Marie
 * Verzonnen", "Rue Jean Inventé".
 */
const SHIELDS = foldedWords(`
  rue avenue boulevard bd chaussee place placette square quai impasse allee dreve clos parvis pont porte gare metro
  parc galerie galeries carrefour site campus tour batiment zoning
  institut instituut ecole ecoles haute hogeschool school college lycee athenee atheneum universite universiteit
  faculte centre centrum center clinique cliniques kliniek hopital hopitaux ziekenhuis chu az uz residence rusthuis
  woonzorgcentrum maison huis foyer fondation stichting asbl vzw musee museum theatre theater bibliotheque bibliotheek
  mediatheque restaurant resto brasserie cafe taverne hotel boulangerie patisserie bakkerij slagerij boucherie garage
  pharmacie apotheek librairie salon groupe groep group creche kinderdagverblijf ocmw cpas
  saint sainte st ste sint roi reine koning koningin prins prinses prince princesse notre-dame onze-lieve-vrouw
  straat laan plein steenweg kaai lei dreef fort stade stadion
  bvba sprl srl bv nv cvba scrl
`);
/** Dutch writes these at the end of a word: "Verzonnenlaan". */
const SHIELD_ENDS =
  /(?:laan|straat|plein|steenweg|kaai|dreef|centrum|school|huis|kliniek|station|museum|groep|bedrijf|commissie|dienst|fonds|bank|raad|winkel|park|markt|kerk|poort|brug|wijk)$/;

/** Places, languages and peoples, makers and products, firms and bodies that offers name often. */
const NAMES_OF_THINGS = foldedWords(`
  anderlecht auderghem oudergem berchem bruxelles brussel brussels bxl etterbeek evere forest vorst ganshoren ixelles
  elsene jette koekelberg molenbeek schaerbeek schaarbeek uccle ukkel watermael watermaal boitsfort bosvoorde woluwe
  laeken laken haren neder-over-heembeek midi zuid nord noord schuman luxembourg luxemburg flagey louise louiza heysel
  heizel delta erasme erasmus marolles marollen matonge dansaert sablon zavel cinquantenaire jubelpark
  zaventem vilvoorde vilvorde machelen diegem asse dilbeek zellik halle hal tubize tubeke waterloo wavre waver
  nivelles nijvel louvain leuven mechelen malines antwerpen anvers gent gand brugge bruges kortrijk courtrai hasselt
  genk aalst alost liege luik namur namen charleroi mons bergen tournai doornik arlon aarlen ottignies overijse
  tervuren grimbergen meise merchtem ternat drogenbos beersel hainaut henegouwen brabant flandre vlaanderen wallonie
  wallonië ardennes ardennen limburg oostende ostende braine alleud zemst kortenberg ruisbroek sint-pieters-leeuw
  belgique belgie belgium europe europa france frankrijk nederland pays-bas allemagne duitsland italie espagne spanje
  maroc marokko turquie turkije afrique afrika paris parijs londres londen benelux congo rijsel lille schengen ue eu
  francais frans nederlands neerlandais engels anglais duits allemand arabe arabisch spaans espagnol italien
  italiaans turks turc pools polonais portugais portugees english french dutch german franstalig nederlandstalig
  vlaamse vlaams brusselse brussels waalse belgische europese europeen europeenne wallonne flamande bruxelloise
  microsoft office excel word outlook powerpoint access teams sharepoint windows google workspace adobe creative
  suite photoshop illustrator indesign premiere autocad revit sketchup sap oracle salesforce odoo sage bob winbooks
  exact isabel power bi azure aws linux unix java javascript python react angular docker kubernetes sql server mysql
  wordpress drupal facebook instagram linkedin whatsapp apple android chrome android lotus notes crystal reports
  vdab actiris forem stib mivb sncb nmbs tec de-lijn bpost proximus colruyt delhaize carrefour lidl aldi ikea decathlon
  brico mediamarkt fnac zara primark okay spar cora makro action hema kruidvat randstad adecco manpower tempo unique
  daoust synergie vivaldis actief asap trace konvert trixxo partena securex acerta liantis ucm sodexo compass iss
  g4s securitas belfius ing bnp paribas fortis kbc argenta axa ethias orange telenet engie sibelga vivaqua infrabel
  ores fluvius audi volvo toyota renault peugeot citroen mercedes bmw volkswagen ford d'ieteren caterpillar atlas copco
  siemens bosch philips solvay ucb pfizer gsk uclouvain ulb vub kul ephec ichec odisee ehb luca efp syntra
  febelfin agoria constructiv fedasil onem rva onss rsz inami riziv onafts famiris iriscare cocof vgc fwb selor
  horta brouckere maelbeek kunst-wet arts-loi rogier
  croix-rouge rode kruis oxfam unicef caritas emmaus
`);

/** Words of work that are written with a capital, most of all the English ones; and those that begin a sentence. */
const PLAIN = foldedWords(`
  manager management account key project product sales business team teamleader leader lead head store shop assistant
  assistante office senior junior medior software engineer engineering developer data analyst scientist science
  customer client clients service services support human resources supply chain logistics logistiek logistique warehouse
  officer executive chief operations operator operateur consultant consulting recruiter recruitment talent acquisition
  marketing digital content community social media designer design graphic web front end back full stack devops cloud
  security network system systems administrator admin technical technician field maintenance quality control safety
  health environment finance financial controller accountant accounting payroll legal counsel compliance risk audit
  purchase purchaser buyer procurement planner planning event events coordinator coach trainer learning development
  research innovation transport driver delivery fleet facility building site real estate call contact helpdesk desk
  front reception receptionist host hostess retail food beverage kitchen fast good happy hour job day days jobs work
  home people partner partners solutions selection interim airport company industries industry international global
  national public academy training master bachelor bac cess cesi permis rijbewijs vca b-vca iso haccp kader cap caces
  agile scrum lean six sigma prince2 itil erp crm cms
  le la les l un une des du de d au aux ce cette ces cet notre nos votre vos leur leurs mon ma mes son sa ses
  nous vous il elle ils elles je tu on qui que quoi dont ou et mais donc or ni car si comme pour par avec sans sous
  sur dans en a chez vers entre depuis pendant apres avant tous toute toutes tout chaque plusieurs quel quelle
  het een de die dat deze dit onze ons jouw je jij jullie u uw wij we hij zij ze ik mijn zijn haar hun en of maar
  want dus als wie wat waar wanneer hoe waarom voor door met zonder onder op in aan bij naar uit van tot tegen over
  tussen sinds tijdens na om te er niet geen alle elke ieder iedere enkele veel meer minder
  the a an and our your you we are with for
  fonction functie profil profiel offre aanbod taches taken missions mission description omschrijving competences
  competenties vereisten exigences conditions voorwaarden avantages voordelen horaire horaires uurrooster uren
  contrat contract salaire loon salary langues talen langue taal formation formations opleiding opleidingen diplome
  diploma experience ervaring qualites lieu plaats adresse adres entreprise bedrijf employeur werkgever societe
  informations informatie info infos interesse interesses procedure candidature sollicitatie solliciteren postuler
  travail werk werken emploi emplois tewerkstelling stage stages etudiant student jobstudent bruxellois
  responsable directeur directrice chef gerant gerante verantwoordelijke coordinateur coordinatrice coordinator
  recruteur recruteuse conseiller conseillere adviseur begeleider medewerker medewerkster bediende arbeider employe
  employee ouvrier ouvriere technicien technicienne vendeur vendeuse verkoper chauffeur secretaire infirmier
  infirmiere verpleegkundige aide zorgkundige leerkracht enseignant professeur educateur educatrice opvoeder
  bienvenue welkom bonjour dag hallo beste cher chere madame monsieur
  region regio gewest regionale regional commune gemeente ville stad gouvernement overheid federale federal ministere
  service-public spf fod spp conseil parlement commission commissie communaute gemeenschap europeenne union unie
  openbaar vervoer transports commun publique haute ressources humaines personnel personeel departement
  lundi mardi mercredi jeudi vendredi samedi dimanche maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
  januari februari maart april mei juni juli augustus september oktober november december
  noel paques pasen kerstmis ramadan internet wifi gsm pc covid horeca titres titres-services dienstencheques
  activa acs gesco article artikel paritaire comite cp pc jim fpi ibo pfi monomove mobib
`);

/** Institutions that bear the name of a person; without these words it is the person. */
export const INSTITUTIONS =
  /(?<!\p{L})(?:thomas more|léonard de vinci|leonardo da vinci|marie haps|marie curie|jules bordet|edith cavell|francisco ferrer|lucia de brouckère|albert (?:i{1,3}|1er)|léopold i{1,3}|leopold i{1,3}|victor horta|charles de gaulle|paul[- ]henri spaak|jan palfijn|martin'?s hotels?|paul hartmann|tommy hilfiger|louis vuitton|yves rocher|ernst (?:& |and )young|jean[- ]monnet|job\s?dag)(?!\p{L})/giu;

/** @param word folded */
export function isShield(word: string): boolean {
  return SHIELDS.has(word) || SHIELD_ENDS.test(word) || /^(?:saint|sainte|sint|st)-/.test(word);
}

/** Whether a capitalised word is known to be no name of a person. @param word folded */
export function isKnownWord(word: string): boolean {
  if (PLAIN.has(word) || NAMES_OF_THINGS.has(word)) return true;
  return word.includes('-') && word.split('-').some((part) => NAMES_OF_THINGS.has(part));
}
