// What a number is when it is no code: an amount, a version, an address, a count, a date.
import { gapBefore, type Passage } from './passages.ts'
import { wordSet } from './word-set.ts'

/** Whether a word follows that the number seems to count: `113 titles`, but not `113 when`. */
export function seemsToCount(passage: Passage, last: number): boolean {
  const next = passage.tokens[last + 1]
  if (!next || next.isNumber || gapBefore(passage, last + 1) !== ' ') return false
  return next.sentence === passage.tokens[last]?.sentence && !FOLLOWERS.has(next.text)
}

// Things that are told apart by numbers, which stand right behind them.
const THINGS = wordSet(`zip zipcode postcode postcodes plz postleitzahl cep cap cp postal
  room rooms zimmer habitacion quarto chambre camera stanza sala saal
  flat apartment apt suite wohnung piso apto appartement appartamento unit house haus casa maison
  street st avenue ave road rd block building floor etage planta andar stock blocco bloque bloco
  channel channels ch kanal canal canale chaine sender programm
  bus train tram line linie linea linha ligne route gate seat row page seite pagina zeile
  chapter episode episodes ep eps folge folgen episodio episodios season seasons
  staffel temporada saison stagione volume vol level lvl
  vlan dns ip mtu pin pins dpi extension ext
  order ticket tickets case invoice customer client cliente kunden member membership mitglied contract vertrag contrato
  contrat contratto transaction transaktion transaccion vorgang aktenzeichen protocolo protocollo protokoll expediente
  dossier referencia referenz riferimento iban ending ends endziffer endziffern paragraph paragraf section artikel
  article articulo artigo articolo opus op bwv kv exit ausfahrt sortie salida uscita junction bestellung pedido commande ordine rechnung factura fatura
  facture fattura reference reservation booking flight tracking serial part
  hdmi usb bluetooth bt dolby emergency notruf dial call tel telefon telefone telefono vorwahl sms
  highway autobahn motorway radio fm coupon voucher gutschein cupon cupom promo`)

// Words that make the number behind them an amount, a date or a version.
const AMOUNTS =
  wordSet(`about around approx roughly circa ungefahr etwa cerca unos unas aproximadamente environ
  quasi over under nearly almost exactly every last next past first born year jahr ano annee anno
  vor hace ha utc gmt rated rating score rank age version versions ver v build builds firmware kernel
  driver drivers am vom dem seit den`)

// Names that a version or model number follows; longer numbers are neither.
const NUMBERED =
  wordSet(`android ios ipados tvos macos webos tizen windows chrome chromium firefox edge opera
  safari vivaldi iphone ipad galaxy pixel redmi model modell modelo modele modello`)

// Words that may stand between an owner and its number.
const LINKS = wordSet('no nr n number numero nummer num is are was the a el la der die le il')

/** Whether the number belongs to a thing named right before it: `room 113`, `zip code 10013`. */
export function isOwned(passage: Passage, first: number): boolean {
  const owner = ownerOf(passage, first)
  if (owner === null || /^(?:fehler|error)code$/.test(owner)) return false
  return THINGS.has(owner) || /.code$|[^r]nummer$|[^h]lernummer$/.test(owner)
}

/** Whether the word before it makes the number an amount, a date or a version. */
export function isOwnedAmount(passage: Passage, first: number): boolean {
  const owner = ownerOf(passage, first)
  if (owner === null) return false
  const digits = (passage.tokens[first]?.end ?? 0) - (passage.tokens[first]?.start ?? 0)
  const named = NUMBERED.has(owner) && digits < 4 && gapBefore(passage, first) === ' '
  return named || AMOUNTS.has(owner)
}

function ownerOf(passage: Passage, first: number): string | null {
  const { tokens } = passage
  for (let at = first - 1; at >= first - 3; at--) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[first]?.sentence) return null
    if (/[,;=("“«]/.test(gapBefore(passage, at + 1))) return null
    if (!LINKS.has(token.text)) return token.text
  }
  return null
}

// Units and the like, behind the number.
const UNITS =
  wordSet(`mbit mbits mbps mbs mb gbit gb gbps gib mib kb kbit kbps tb bit bits bytes byte
  ms sec secs second seconds min mins minute minutes hr hrs hour hours day days week weeks
  month months year years nights times percent per cent pct degrees degree celsius fahrenheit
  euro euros eur usd gbp dollar dollars bucks cents pence pounds quid pesos peso reais francs chf
  fps hz khz mhz ghz watt watts volt volts mah inch inches zoll pulgadas polegadas pouces pollici
  cm mm km ft feet miles mile kg dbm db dba lufs lux nits px pixels hpa
  sekunden sekunde minuten stunde stunden tage tagen woche wochen monat monate monaten jahr jahre
  jahren mal uhr grad prozent
  segundos segundo minuto minutos hora horas dias semana semanas meses anos veces vez grados vezes
  graus secondes seconde heure heures jour jours semaine semaines ans fois degres
  secondi secondo minuti ore giorno giorni settimana settimane mesi anno anni volte gradi
  points punkte pontos puntos punti stars sterne strasse`)

/** Whether a unit follows: `100 Mbit`, `113 times`. */
export function isMeasured(passage: Passage, last: number): boolean {
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
  wordSet(`about mean on in at when whenever while after since and but or for from every each all again with to
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
