// What speaks against weak codes, family by family: look-alikes from other walks of life.
import type { Circumstances } from './circumstances.ts'
import type { Cue } from './cues.ts'
import { isNear } from './nearness.ts'
import type { Passage } from './passages.ts'
import type { Suspect } from './reasons.ts'
import { hasAny } from './subjects.ts'
import { wordSet } from './word-set.ts'

const RIGHT_BEFORE = { before: 1, after: 0 }
const BEFORE = { before: 2, after: 0 }
const RIGHT_AFTER = { before: 0, after: 1 }
const BESIDE = { before: 2, after: 1 }
const CLOSE = { before: 6, after: 4 }
const AFTER = { before: 0, after: 4 }
const AROUND = { before: 8, after: 8 }

// What else is numbered with an E: additives, vitamins, roads, trains, forms for travellers.
const ADDITIVES =
  wordSet(`additive additives tartrazine colouring coloring dye sweetener sweets candy crisps snack
  snacks curry food ingredient ingredients vitamin vitamins vitamine vitamines vitamina vitaminas vitaminen zusatzstoff
  zusatzstoffe farbstoff farbstoffe zutaten gummibarchen gummibaerchen chips pringles haribo lebensmittel aditivo aditivos colorante corante additif
  additifs colorant additivo additivi comida cibo alimentos`)
const ROADS =
  wordSet(`route road roads motorway motorways highway exit junction traffic autobahn ausfahrt stau
  autoroute autopista autostrada autoestrada carretera carreteras estrada strada sortie salida uscita saida peaje peage
  bmw mercedes engine`)
const VEHICLES = wordSet(
  'bus tram train zug bahn linie line ligne linea linha tren trem treno flight flug vuelo vol voo volo',
)
const FORMS =
  wordSet(`ehic formular formulaire formulario formulaires modulo insurance versicherung krankenkasse krankenschein
  seguro assurance secu assicurazione mutuelle lease`)
const CHIPS = wordSet(
  'cpu processor prozessor procesador processeur chip chipset soc ryzen intel celeron amd pentium xeon',
)
const CARDS = wordSet('card cards form formular karte carte carta tarjeta cartao tessera')
const FORM_BEFORE = wordSet('form forms formular formulaire formulario modulo vitamin')
const SEASONS = wordSet(
  'season seasons staffel temporada saison stagione episode folge episodio ep',
)
const RATINGS =
  wordSet(`rated rating ratings fsk pg age aged tyre tyres tire tires wheel wheels rim rims
  felgen reifen neumaticos pneus pneu gomme cerchi llantas certificate kids`)
// Said anywhere, E and a number is a part of a series.
const SERIALS = wordSet('season soap anime telenovela staffel temporada saison stagione')
// Said anywhere, the letter belongs to the rating.
const RATING = wordSet('rated rating ratings fsk certificate')
const PLACES =
  wordSet(`in block building flat room apartment row seat lift stairs entrance wohnung zimmer haus
  piso edificio bloque apartamento quarto bloco predio appartement batiment immeuble palazzo appartamento
  called road gate line bus interstate hall section`)
const SIGNALS =
  wordSet(`signal dbm db dba rssi reception empfang senal sinal segnale decibels snr pegel noise strength
  temperature temperatur temperatura grad degrees celsius freezer outside draussen cold level utc gmt timezone
  lufs loudness volume minus balance saldo kontostand solde`)
const RADIO =
  wordSet(`ghz mhz wifi hdmi bluetooth bt usb dolby channel channels speaker speakers surround atmos kernel
  firmware version versions build patch inch zoll rating score scored stars imdb richter earthquake erdbeben
  terremoto seisme`)
// Said anywhere, a small number with a point is a mark.
const REVIEWS =
  wordSet(`rated imdb metacritic letterboxd filmow filmaffinity allocine senscritique tomatoes bewertung bewertet
  puntuacion avaliacao`)
const RESULTS =
  wordSet(`exam exams quiz grade grades maths math iq league prufung klausur examen prova verifica
  emergency police polizei policia polizia carabinieri pompiers rescue notruf`)
const TESTS = wordSet('test tests')
// Where the postcodes are that are codes of ours too.
const CITIES = wordSet('ny nyc york manhattan brooklyn queens bronx harlem tribeca')
const ZIPS = wordSet(
  `zip postcode plz postleitzahl cep cap postal address adresse direccion endereco indirizzo street zipcode`,
)
const WEBSITES =
  wordSet(`website site webpage page owner cloudflare ray seite webseite sitio pagina sito blocked recipe
  portal homepage access denied`)

/** Whether something near the suspect, or in the whole post, makes it something else than a code. */
export function hasVeto(
  suspect: Suspect,
  passage: Passage,
  cue: Cue,
  circumstances: Circumstances,
): boolean {
  const { family, first, last } = suspect
  const { subject, effort } = circumstances
  const near = (words: ReadonlySet<string>, reach: typeof CLOSE) =>
    isNear(passage, [first, last], words, reach, effort)
  switch (family) {
    case 'E':
      return (
        hasAny(subject.words, SERIALS) ||
        near(ADDITIVES, AROUND) ||
        near(CARDS, RIGHT_AFTER) ||
        near(FORM_BEFORE, BEFORE) ||
        near(VEHICLES, BEFORE) ||
        // `the app says E106 on the road`
        (cue !== 'told' && [ROADS, FORMS, CHIPS].some((words) => near(words, CLOSE))) ||
        near(SEASONS, BEFORE) ||
        isEpisode(passage, first)
      )
    case 'R':
    case 'B':
      return near(PLACES, RIGHT_BEFORE) || near(RATINGS, CLOSE) || hasAny(subject.words, RATING)
    case 'AND':
      return (
        near(SIGNALS, suspect.bracketed ? BESIDE : CLOSE) || (!suspect.bracketed && subject.signal)
      )
    case 'PLY':
      return (
        near(RADIO, suspect.bracketed ? RIGHT_BEFORE : CLOSE) ||
        (!suspect.bracketed && hasAny(subject.words, REVIEWS))
      )
    case 'NUM':
      return near(RESULTS, CLOSE) || near(TESTS, AFTER)
    case 'IOS':
      return near(ZIPS, CLOSE) || (cue !== 'told' && near(CITIES, CLOSE))
    case 'IOS4':
      return near(WEBSITES, CLOSE) || (subject.website && !subject.apple)
    default:
      return false
  }
}

// `S2 E101`, `T3 E104`; in `what's E101` the letter ends a word.
function isEpisode({ tokens }: Passage, first: number): boolean {
  return tokens[first - 1]?.isNumber === true && /^[st]$/.test(tokens[first - 2]?.text ?? '')
}
