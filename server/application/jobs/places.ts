/** Where offers around Brussels are, in both languages, as titles name them: no part of what a job is called. */
const PLACES = [
  'Bruxelles-Capitale|Bruxelles|Brussels|Brussel|Anderlecht|Auderghem|Oudergem|Berchem-Sainte-Agathe',
  'Sint-Agatha-Berchem|Etterbeek|Evere|Forest|Vorst|Ganshoren|Ixelles|Elsene|Jette|Koekelberg',
  'Molenbeek-Saint-Jean|Sint-Jans-Molenbeek|Molenbeek|Saint-Gilles|Sint-Gillis|Saint-Josse-ten-Noode',
  'Saint-Josse|Sint-Joost-ten-Node|Schaerbeek|Schaarbeek|Uccle|Ukkel|Watermael-Boitsfort',
  'Watermaal-Bosvoorde|Woluwe-Saint-Lambert|Sint-Lambrechts-Woluwe|Woluwe-Saint-Pierre',
  'Sint-Pieters-Woluwe|Laeken|Laken|Haren|Neder-Over-Heembeek|Neder-over-Heembeek',
  'Vilvoorde|Vilvorde|Zaventem|Machelen|Diegem|Grimbergen|Asse|Ternat|Dilbeek|Sint-Pieters-Leeuw|Halle',
  'Drogenbos|Linkebeek|Rhode-Saint-Genèse|Sint-Genesius-Rode|Kraainem|Crainhem|Wezembeek-Oppem|Tervuren',
  'Overijse|Hoeilaart|Wemmel|Meise|Londerzeel|Steenokkerzeel|Kampenhout|Zemst|Mechelen|Malines|Leuven',
  'Louvain-la-Neuve|Louvain|Aalst|Alost|Ninove|Dendermonde|Termonde|Antwerpen|Anvers|Gent|Gand|Brugge',
  'Bruges|Oostende|Ostende|Kortrijk|Courtrai|Roeselare|Hasselt|Genk|Turnhout|Lier|Sint-Niklaas|Tienen',
  'Aarschot|Diest|Wavre|Waver|Waterloo|Nivelles|Nijvel|Ottignies|Braine-l’Alleud|Eigenbrakel|Tubize',
  'Namur|Namen|Charleroi|Liège|Luik|Mons|La Louvière|Tournai|Doornik|Mouscron|Verviers|Arlon',
  'Vlaams-Brabant|Brabant flamand|Brabant wallon|Waals-Brabant|Vlaanderen|Flandre|Wallonie|Wallonië',
  'Belgique|België|Hainaut|Henegouwen',
].join('|');

/** With the little word before it; never at the beginning, where a job may be called so. */
export const PLACE = new RegExp(
  String.raw`(?<=\S[\s,(/–-]*)(?<![\p{L}\p{N}])(?:(?:à|a|de|d[’']|te|in|sur|op|voor|pour|nabij|près de|regio|région de|région)\s+){0,2}(?:${PLACES.replaceAll('’', "[’']")})(?:[ -](?:centre|centrum|ville|stad|noord|zuid|nord|sud))?(?![\p{L}\p{N}])`,
  'giu',
);
