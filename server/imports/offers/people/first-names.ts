import { foldedWords } from './folded.js';

/**
 * First names that are frequent in Brussels, in all its languages, folded. No list has them all: it helps where
 * nothing else in a sentence gives a person away. Names that are words as well stand apart.
 */
const FIRST_NAMES = foldedWords(`
  abdel abdelaziz abdelkader abdellah abderrahim abdou abdoulaye abdul abigail achraf adam adele adeline adil adrian
  adriana adrien afaf agata agathe agnes agnieszka ahmed ahmet aicha aida aisha alain alban albert alberto aleksandra
  alessandro alessia alessio alex alexander alexandra alexandre alexandru alexia alexis alfred ali alia alice alicia
  alina aline alison alphonse amadou amal amandine amanda amel amelie amin amina aminata amine amir amira ana
  anais anas anastasia andrea andreas andree andrei andrew andrzej andy ange-marie angela angele angelina angelique
  angelo anissa anita ann anna annabelle anne annelies anneleen annelore annemie annick annie anouar anouk ans anthony
  antoine antoinette anton antonio arlette armand arnaud arne arno arnold arthur aslihan astrid asma asmae assia
  audrey august aurelie aurelien axel axelle aya ayoub ayse aziz aziza badr barbara bart bas bastien beata beatrice
  beatrix benedicte benjamin benoit berenice bernadette bernard bert bertrand bilal birgit bjorn boris boubacar bram
  brahim brecht brenda brent brian brigitte britt bruno burak camiel camille carine carla carlo carlos carmen
  carole carolien carolina caroline catalina caterina catherine cathy cecile cecilia cedric celia celine cem chahid
  chaima chantal charles charlie charlotte charly chiara chloe chris christa christel christelle christiaan christian
  christiane christina christine christof christophe christopher cindy clara claude claudia claudine claudio
  clemence clothilde colette corentin corinne cristian cristina cyril cyrille daan damien daniel daniela
  daniele danielle danny dario david davy debora deborah delphine denis denise didier diederik diego dieter
  dimitri dina dirk djamel djamila dolores dominique donatienne dorien doris dorothee driss dylan eddy edgar edith
  edmond edouard eduard edward eline elena eleonore elif elias elien elisa elisabeth elise elena ella ellen
  elodie eloise els elsa elvire emeline emeric emiel emile emilie emily emine emma emmanuel emmanuelle emre enzo eric
  erik erika ernest erwin esra estelle esteban esther ethan etienne eugene eugenie eva evelien eveline evelyne evi
  ewa fabian fabien fabienne fabio fabrice fadila fadoua faiza fanny farid farida fatiha fatima fatma fatou fatoumata
  fayza felicien felix ferdinand fernand fernanda fernando ferre filip fiona flavie flora florence florent florian
  floriane fouad frances francesca francesco francine francis francisco franck francois francoise frank frans-jozef
  franz fred freddy frederic frederik frederique freek freya frieda frits gabriel gabriela gabriella gabrielle gaelle
  gaetan gaston gauthier geert genevieve geoffrey georges georgette gerald geraldine gerard gerda gerrit gert ghislain
  ghislaine gianni gilbert gilberte gilles gina giovanni gisele gitte giulia giuseppe godelieve goedele gonzague
  greet greg gregory greta griet guillaume guido gunther gustave guy gwen gwenaelle habib hadrien hafid hafida hafsa
  hakim hakima hamid hamida hamza hana hanane hanna hannah hanne hans harold harry hasan hassan hassna hatice heidi
  heleen helena helene helga hella hendrik henk henri henriette herman herve hicham hilde hind houda hubert hugo
  hugues huguette huseyin ibrahim ibrahima ibtissam igor ikram ilham ilias ilona ilse iman imane imran ine ines inge
  ingrid ioana ionut irena irene irina isa isaac isabel isabella isabelle ismael ismail ivan ivo ivonne izabela jacky
  jacob jacqueline jacques jaak jakob jalal jamal jamila jan jana janina janne jasmine jasper jean jeanette
  jeanine jeanne jeannine jef jelle jennifer jens jeremy jerome jeroen jesse jessica jessy jessie jihane jo joachim
  joana joanna joao joel joelle joeri johan johanna johannes john johnny jolien jonas jonathan joost joris jorge jos
  jose josee josef joseph josephine josiane josse joyce jozef juan judith jules julia julian julie julien juliette
  justine jurgen kamal kamil kamila karel karen karim karima karin karine karolien karolina kasper kat katarzyna
  kathleen kathy katia katleen kato katrien katrijn katy kayla kelly kemal kenny kenza kevin khadija khalid
  khadijah kim kimberly kirsten klaas klaartje koen koenraad krzysztof kris kristel kristien kristin kristina
  kristof kurt laetitia lahcen laila lamia lander lara lars laura laure-anne laurence laurens laurent laurette
  lauriane layla lea leen leila lena lene leo leon leonard leonie leonardo leonor leopold leslie leticia levi
  lies liesbet liesbeth lieselot lieve lieven lieze liliane lilian lilly lina linda linde lionel lisa lise
  liselotte livia lode loes lore lorena lorenzo loredana lorraine lotte lou louane loubna louis louisa loic luc
  luca lucas lucia lucie lucien lucienne lucy ludivine ludo ludovic luis luisa lukas luka luna lut lutgarde lydia
  lydie lynn maaike maarten maarit machteld maelle magali magda magdalena maggie mahmoud maite malak malgorzata malika
  mamadou manon manuel manuela marc marcel marcella marcelle marcelo marcin marco margaux margareta margot
  margriet marguerite maria mariam mariama marian mariana marianne marie mariela marieke mariella marielle mariette mark
  marijke marijn marilyn mario marion marleen marlene marouane martha martin martina martine martijn marwa marwan
  maryam maryse mateo mateusz mathias mathieu mathilde mathis mathys matteo matthias matthieu maud maureen maurice
  mauricette maurits maxim maxime maximilien maya mehdi mehmet melanie melina melissa meriem merel meryem
  michael michal michel michele micheline michelle mickael mieke miet miguel mihaela mike mila milan milena mina mira
  miranda mireille miriam moana mohamed mohammed mohamad mohammad moises monica monika monique morad morgane mostafa
  moussa mouna mounir mourad muhammed murat muriel musa mustafa mustapha myriam mylene nabil nabila nadege nadia
  nadine nael naima najat najib najim naomi narjis natacha natalia natalie nathalie nathan nawal nele nesrine nicky
  nico nicola nicolas nicole niels nina noa noah noella noelle noemie nora noor nordine nour noura nouria
  oceane olga oliver olivia olivier omar orianne orlane oscar osman oualid ousmane pablo pamela paola paolo
  patricia patrick patrik paul paula paulette pauline paulo pawel pedro perrine peter petra philip philippe pieter
  pierre pierrette piet pieter-jan pierrick pim piotr quentin quinten rabia rabah rachel rachid rachida rafael
  raf rafal raissa ralf ramon ramona rania raoul raphael raquel rashid rayan raymond rebecca redouane regine regis
  reinhilde remi remy renaat renaud renata rene renee renilde reza rhita riad ricardo richard rik rita robbe robert
  roberta roberto robin robrecht rocio rodolphe roel roeland roger rogier roland rolande romain romane romeo
  romy ronald ronan ronny rosa rosalie rosanne rosita roxane ruben rudi rudy rui ruth saad sabah sabine sabrina
  sacha sadia safa safia saida said salah saliha salima salma salomon salvatore sam samantha sami samia samir samira
  samuel samy sana sander sandra sandrine sandy sanne santiago sara sarah saskia saoussan sebastiaan sebastian
  sebastien selim selma sener serge sergio seppe severine shana sharon sidonie sien sigrid silke silvia simon simona
  simone siham sina sofia sofian sofiane sofie soline solange soledad sonia sophie soraya souad soufiane soukaina
  stefan stefaan stefania stefanie steff steffi stella stephan stephane stephanie stephen steve steven stijn suleyman
  sunita suzanne suzy svetlana sven swa sybille sylvain sylvia sylviane sylvie tamara tania tanja tariq tarik tatiana
  tessa tess thea theo theodoor theophile theresa therese thibault thibaut thierry thijs thomas tiffany tijs tim
  timothee timothy tinne tine tineke titouan tobias tom tomasz toni tony touria tristan trui ugo ulrike ursula
  usman valentin valentina valentine valerie vanessa vasile veerle vera verena veronique viviane vicky victor
  victoria viktor vincent vincente viola virginie vladimir wahid walid walter wannes warre wendy werner
  wesley wided willem wilfried william willy wim wissam wout wouter xander xavier xavier-francois yacine yann yannick
  yara yasin yasmin yasmina yasmine yassin yassine yasser yassir yentl yolande yolanda yosra youness younes youri
  youssef youssra ysaline yusuf yvan yves yvette yvon yvonne zahra zakaria zakia zeynep zineb zita zoe zoubida
`);

/** Words as well: names only before a word that can be a surname. */
const ALSO_WORDS = foldedWords(
  'ben wil rose iris fleur claire ken line can noel marine victoire roman bo an max ada pascal jo grace aime melody elke desire clement amber violette mercy ward jade',
);

/** @param word folded */
export function isFirstNameAndWord(word: string): boolean {
  return ALSO_WORDS.has(word);
}

/** @param word folded; double names count by their parts ("jean-pierre") */
export function isFirstName(word: string): boolean {
  if (FIRST_NAMES.has(word)) return true;
  return word.includes('-') && word.split('-').every((part) => FIRST_NAMES.has(part));
}
