// The countries of ISO 3166-1 by their two letters, and their names in English.

const assigned = `AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO
  BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC
  EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN
  HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR
  LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI
  NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH
  SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US
  UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW`

const codes = new Set(assigned.split(/\s+/))

/** Two letters in any case as ISO 3166 has them; empty for what names no country (`XX`, `T1`, a lie). */
export const countryOf = (letters: string | null | undefined): string => {
  const country = (letters ?? '').trim().toUpperCase()
  return codes.has(country) ? country : ''
}

export type Country = { code: string; name: string }

let listed: Country[] | null = null

/** All of them by name. Made when first asked for: naming them takes some milliseconds. */
export const countries = (): Country[] => {
  listed ??= [...codes]
    .map((code) => ({ code, name: countryName(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return listed
}

let names: Intl.DisplayNames | null = null

/** `Germany` for `DE`; the letters themselves where there is no name for them. */
export const countryName = (code: string): string => {
  names ??= new Intl.DisplayNames('en', { type: 'region' })
  return names.of(code) ?? code
}
