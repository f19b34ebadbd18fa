// What a number is when it is no code: an amount, a version, an address, a count, a date.
import { gapBefore, type Passage } from './passages.ts'
import { wordSet } from './word-set.ts'

/** Whether the words around the tokens say that they are something else than a code. */
export function hasOtherRole(passage: Passage, first: number, last: number): boolean {
  return isOwned(passage, first) || isMeasured(passage, last)
}

/** Whether a word follows that the number seems to count: `113 titles`, but not `113 when`. */
export function seemsToCount(passage: Passage, last: number): boolean {
  const next = passage.tokens[last + 1]
  if (!next || next.isNumber || gapBefore(passage, last + 1) !== ' ') return false
  return next.sentence === passage.tokens[last]?.sentence && !FOLLOWERS.has(next.text)
}

// Words that take the number after them for themselves.
const OWNERS = wordSet(`zip zipcode postcode postcodes plz postleitzahl cep cap cp postal
  room rooms zimmer habitacion quarto chambre camera stanza sala saal
  flat apartment apt suite wohnung piso apto appartement appartamento unit house haus casa maison
  street st avenue ave road rd block building floor etage planta andar stock blocco bloque bloco
  channel channels ch kanal canal canale chaine sender programm
  bus train tram line linie linea linha ligne route gate seat row page seite pagina zeile
  chapter episode episodes ep eps folge folgen episodio episodios episodi season seasons
  staffel temporada saison stagione part teil parte volume vol
  version versions ver v build builds firmware kernel release update software patch
  driver drivers port ports vlan dns ip mtu pin pins dpi
  order ticket tickets case invoice bestellung pedido commande ordine rechnung factura fatura
  facture fattura ref reference reservation booking flight tracking serial
  hdmi usb bluetooth bt wifi dolby atmos band level lvl rated rating score rank age
  about around approx roughly circa ungefahr etwa cerca unos unas aproximadamente environ quasi
  over under nearly almost exactly only every last next past
  vor nach hace ha fa born year jahr ano annee anno
  utc gmt emergency notruf dial call extension ext tel telefon telefone telefono
  area vorwahl sms score highway autobahn motorway radio fm am`)

// Names that a version or model number follows; longer numbers are neither.
const NUMBERED =
  wordSet(`android ios ipados tvos macos webos tizen windows chrome chromium firefox edge opera
  safari vivaldi iphone ipad galaxy pixel redmi model modell modelo modele modello`)

// Words that may stand between an owner and its number.
const LINKS = wordSet('no nr n number numero nummer num is are was the a el la der die le il')

function isOwned(passage: Passage, first: number): boolean {
  const { tokens } = passage
  const length = (tokens[first]?.end ?? 0) - (tokens[first]?.start ?? 0)
  for (let at = first - 1; at >= first - 3; at--) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[first]?.sentence) return false
    if (/[,;=("“«]/.test(gapBefore(passage, at + 1))) return false
    if (OWNERS.has(token.text) || /.code$/.test(token.text)) return !isErrorWord(token.text)
    if (NUMBERED.has(token.text)) return length < 4 && gapBefore(passage, at + 1) === ' '
    if (!LINKS.has(token.text)) return false
  }
  return false
}

function isErrorWord(word: string): boolean {
  return /^(?:fehler|error)code$/.test(word)
}

// Units and the like, behind the number.
const UNITS =
  wordSet(`mbit mbits mbps mbs mb gbit gb gbps gib mib kb kbit kbps tb bit bits bytes byte
  ms s sec secs second seconds min mins minute minutes h hr hrs hour hours day days week weeks
  month months year years night nights times x percent per cent pct degrees degree celsius fahrenheit
  euro euros eur usd gbp dollar dollars bucks cents pence pounds quid pesos peso reais real francs chf
  fps hz khz mhz ghz w watt watts v volt volts mah inch inches zoll pulgadas polegadas pouces pollici
  cm mm m km ft feet miles mile kg g dbm db dba lufs lux nits p i k px pixels
  people users user members person personas pessoas personnes persone leute
  title titles episode episodes movie movies film films filme filmes filmen series shows show videos
  channel channels channels kanale canales canais chaines canali pages page downloads download
  sekunden sekunde minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren
  mal uhr grad prozent
  segundos segundo minuto minutos hora horas dia dias semana semanas mes meses anos ano veces vez grados
  vezes graus secondes seconde heure heures jour jours semaine semaines mois an ans fois degres
  secondi secondo minuti ora ore giorno giorni settimana settimane mese mesi anno anni volte gradi
  points punkte pontos puntos punti stars sterne devices gerate dispositivos appareils dispositivi
  street road avenue strasse rue calle rua via`)

function isMeasured(passage: Passage, last: number): boolean {
  const { tokens } = passage
  const gap = gapBefore(passage, last + 1)
  const next = tokens[last + 1]
  if (next && /^[ -]$/.test(gap) && UNITS.has(next.text)) return true
  // A range or a further number of the same list: `100 - 120 Mbit`.
  if (next?.isNumber && /^ ?- ?$/.test(gap)) return true
  return /^ ?\/ ?$/.test(gap) && next !== undefined && UNITS.has(next.text)
}

// Words that may follow a code; a count is followed by what it counts.
const FOLLOWERS =
  wordSet(`on in at when whenever while after since and but or for from every each all again with to
  the this that then now today yesterday tonight always still already please pls help anyone anybody any
  if so as is was it i my we he she they you your he and too also only just sometimes often
  during before until because despite without within via using by no not never twice once every
  error errors code appears appeared pops popped shows comes came keeps means meaning again lately constantly
  over what why how who where which can does do did has had will
  bei beim im in am an auf seit nach wenn und aber oder wieder immer mit beim trotz ohne obwohl jedes jeden jeder
  nur noch schon heute gestern was wie warum ist war kommt erscheint hilfe bitte wer kann sobald ab zum zur vom
  fur dann da weil auch
  en al cuando desde y pero o con por para cada tras despues siempre otra hoy ayer sin aunque si que es era
  sale aparece ayuda alguien solo tambien porque me se no mi la el los las ya
  no na nos nas em ao quando depois e mas ou com por para toda todo sempre de hoje ontem sem apesar ajuda
  alguem so tambem porque ao aos
  sur quand apres depuis et mais ou avec pour chaque toujours encore dans au aux sans malgre des que qui est
  sous lors a le la les un une je j c ce aide quelqu
  su quando dopo da e ma o con per ogni sempre ancora nel nella sul sulla al alla senza aiuto qualcuno
  che di a il lo gli non si`)
