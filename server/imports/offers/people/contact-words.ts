const ANSWER = String.raw`(?:cv|curriculum|lettres? de motivation|motivatiebrief|sollicitatiebrief|candidatures?|sollicitatie|kandidatuur)`;
const SEND = String.raw`(?:envo(?:yer|yez|ie|i)|adresse[rz]|transmett(?:re|ez)|parvenir|dépose[rz]|bezorg(?:en|t)?|stuur|sturen|opsturen|doorsturen|mail|mailen|zend|zenden|richt|richten|overmaken)`;

/**
 * Words by which French and Dutch offers lead to a person. "Contact" alone is not among them: offers promise
 * "contact avec la clientèle". `\b` knows no accents, hence the look-arounds. What is repeated has an end, so that
 * no text takes long.
 */
const LEADS_TO_PERSON = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    'contact ?:',
    'contact op(?:nemen)?',
    '(?:prenez|prendre|personnes? de) contact',
    'personnes? (?:de référence|à contacter|ressource)',
    '(?:neem|neemt|opnemen)(?: \\p{L}{1,20})? contact',
    'contact(?:pers|persoon|personen|gegevens)',
    'referentiepersoon',
    'contacte[zr]-(?:nous|moi|le|la)',
    'contactez',
    'contacteer',
    'interlocut(?:eur|rice)',
    'aanspreekpunt',
    "[àa] ?l['’] ?att(?:ention)?",
    't\\.? ?a\\.? ?v\\.?',
    'ter attentie van',
    '(?<!(?:vous|ou|et) )(?:adressez|envoyez|transmettez|téléphonez|appelez)',
    'demandez après',
    "n['’]hésitez pas à (?:nous |me |le |la |l['’])?(?:contacter|appeler|joindre|écrire|téléphoner|prendre)",
    '(?:joignable|bereikbaar) (?:au|par|op|via|per) (?:le |het )?(?:num|tél|tel|gsm|mail|e-mail)',
    '(?:stuur|mail|zend|bezorg) (?:je|jouw|uw|een|ons|dan|snel|nu|naar)',
    'vraag naar',
    'bel (?:naar|met|even|ons|gerust|hem|haar|snel)',
    'solliciteer(?: \\p{L}{1,20}){0,2} (?:bij|via|per|naar|door|aan)',
    'solliciteren (?:kan|doe|mag|gebeurt)',
    'postulez(?: \\p{L}{1,20}){0,2} (?:auprès|via|chez|par|à)',
    "(?:recruteu(?:r|se)|recruiter|dossierbeheerder|gestionnaire (?:de l['’]offre|du dossier)|responsable (?:du recrutement|de l['’]offre|de la sélection)|(?:votre|jouw|je|uw) (?:consultante?|référente?|jobcoach)|beheerder van (?:de|deze) vacature|verantwoordelijke (?:aanwerving|selectie|rekrutering)) ?(?:\\([^)]{0,20}\\) ?)?[:=]",
    `${ANSWER}(?!\\p{L})[^\\n]{0,80}?(?<!\\p{L})${SEND}`,
    `${SEND}(?!\\p{L})[^\\n]{0,80}?(?<!\\p{L})${ANSWER}`,
    '(?:tél|tel|gsm|fax|e-?mail|téléphone|telefoon) ?[.:]',
  ].join('|')})(?!\p{L})`,
  'iu',
);

/** The same where a capital behind it counts: "Inlichtingen bij Verzonnen", "CV à Inventée". */
const LEADS_TO_CAPITAL =
  /(?<!\p{L})(?:[Cc][Vv]|[Ll]ettre|[Cc]andidatures?|[Ii]nlichtingen|[Ii]nfos?|[Ii]nformatie|[Ii]nformations?|[Rr]enseignements?|[Vv]ragen|[Qq]uestions?)(?!\p{L})[^\n]{0,60}?(?<!\p{L})(?:à|aan|naar|bij|auprès d[eu']|chez)\s(?:\p{L}{1,10}\s)?\p{Lu}/u;

/** How letters end; a name follows, and no more of the offer. */
const CLOSING = new RegExp(
  `${String.raw`(?<!\p{L})(?:(?:met |de )?(?:hartelijke|vriendelijke|warme|beste|sportieve) groet(?:en|jes)?|met groeten|veel groet(?:en|jes)|mvg|hoogachtend|(?:sincères|meilleures|cordiales) salutations|salutations (?:distinguées|cordiales)|veuillez agréer|recevez,? (?:madame|mes|nos)|with (?:kind|best) regards|(?:kind|best) regards)(?!\p{L})`}|${String.raw`(?:^|[,;.!?–]\s*)(?:bien |très )?(?:cordialement|amicalement|salutations|bien à (?:vous|toi)|groet(?:en|jes)?|groetjes)(?= ?(?:$|[,.!–-])| (?:à tous|vôtre))`}|${String.raw`^(?:Bien )?(?:C|c)ordialement \p{Lu}`}`,
  'iu',
);

export function leadsToPerson(sentence: string): boolean {
  return LEADS_TO_PERSON.test(sentence) || LEADS_TO_CAPITAL.test(sentence);
}

/** Where the words that lead to a person begin, -1 where there are none. */
export function leadAt(line: string): number {
  return line.search(LEADS_TO_PERSON);
}

export function isClosing(sentence: string): boolean {
  return CLOSING.test(sentence);
}
