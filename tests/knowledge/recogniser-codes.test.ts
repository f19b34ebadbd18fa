// Codes that must be found: every family, spelling, damage and language.
import { describe, expect, it } from 'vitest'
import { codesOf } from './known.ts'

// [post, codes]; a bar in the post parts title and body.
type Row = [post: string, ...codes: string[]]

function table(title: string, rows: Row[]): void {
  describe(title, () => {
    it.each(rows.map(([post, ...codes]) => ({ post, codes })))('$post', ({ post, codes }) => {
      expect(codesOf(post)).toEqual(codes)
    })
  })
}

table('separators', [
  ['TV shows nw 2 5 since today', 'NW-2-5'],
  ['the box shows NW - 2 - 5', 'NW-2-5'],
  ['NW‑6‑403 since Sunday', 'NW-6-403'],
  ['nw_2_5 on the telly', 'NW-2-5'],
  ['NW:2:5 and NW.3.6', 'NW-2-5', 'NW-3-6'],
  ['nw2–5', 'NW-2-5'],
  ['nw25 error on my tv', 'NW-2-5'],
  ['F71211331 in Firefox', 'F7121-1331'],
  ['F7121 1331 P7', 'F7121-1331-P7'],
  ['m711113315059 with vpn', 'M7111-1331-5059'],
  ['M 7353-5101', 'M7353-5101'],
  ['M7111.1331 he typed', 'M7111-1331'],
  ['tvqpb101 and TVQST131', 'tvq-pb-101', 'tvq-st-131'],
  ['TVQ-DETAILS-MENU-100', 'tvq-details-menu-100'],
  ['ui 800 2', 'ui-800-2'],
  ['dls103, nqm.407, NQL 22010, ofna5', 'DLS.103', 'NQM.407', 'NQL.22010', 'OF.NA.5'],
  ['NSEZ 403 and nses uhx', 'NSEZ-403', 'NSES-UHX'],
  ['AVF 11800 OS 42803', 'AVF:11800;OS:42803'],
  ['Playb:10008;CHD:1005 on the iPhone', '10008'],
  ['#M7121-1331, (NW-2-5), "ui-113", E109!', 'M7121-1331', 'NW-2-5', 'ui-113', 'E109'],
  ['after the update—NW-2-5—again', 'NW-2-5'],
  ['two E100s a day on the tv', 'E100'],
])

table('the longest code wins', [
  ['M7111-1331-5059 now', 'M7111-1331-5059'],
  ['first M7111-1331-5059, then plain M7111-1331', 'M7111-1331-5059', 'M7111-1331'],
  ['M7121-1331-9999 has a tail nobody knows', 'M7121-1331'],
  ['tvq-pb-101 (2.10.5006)', 'tvq-pb-101 (2.10.5006)'],
  ['tvq-pb-101(3.3.Permanent failure)', 'tvq-pb-101 (3.3.Permanent failure)'],
  ['tvq-pb-101 1.8 in the corner', 'tvq-pb-101 (1.8)'],
  ['tvq-pb-101 (7.7.7) is new', 'tvq-pb-101'],
  ['tvq-pb-101 (5.10) is no 5.10', 'tvq-pb-101'],
  ['UI-800-3 (205040)', 'ui-800-3'],
  ['tvq-pb-101 (E104), on the laptop E100 in Chrome', 'tvq-pb-101 (E104)', 'E100'],
  ['The 5.2.5 in tvq-pb-101 (5.2.5), firmware 5.20.5', 'tvq-pb-101 (5.2.5)'],
  ['S7363-1266-48444350 on an external screen', 'S7363-1266-48444350'],
  ['U7361-1254-80070002', 'U7361-1254-80070002'],
])

table('several codes', [
  ['NW-2-5/NW-3-6 alternate', 'NW-2-5', 'NW-3-6'],
  ['tvq-pb-101 / tvq-st-103', 'tvq-pb-101', 'tvq-st-103'],
  ['NW-2-4/5', 'NW-2-4', 'NW-2-5'],
  ['NW-2-4 or -5', 'NW-2-4', 'NW-2-5'],
  ['NW-2-4 by day, -5 by night', 'NW-2-4', 'NW-2-5'],
  ['NW-2-4 and then 3-6', 'NW-2-4', 'NW-3-6'],
  ['M7121-1331/3078', 'M7121-1331', 'M7121-3078'],
  ['M7121-1331 oder 3078', 'M7121-1331', 'M7121-3078'],
  ['tvq-st-103/131', 'tvq-st-103', 'tvq-st-131'],
  ['M/F7121-1331', 'M7121-1331', 'F7121-1331'],
  ['iPhone: errors 112 and 116 in turns', '112', '116'],
  ['It used to be NW-2-5, now it is UI-113', 'NW-2-5', 'ui-113'],
  ['NW-2-4 or 5 days', 'NW-2-4'],
])

table('damage', [
  ['Copied from a photo: Ul-800-3', 'ui-800-3'],
  ['UI-8OO-3 on the TV', 'ui-800-3'],
  ['M7l21-l33l in Chrome', 'M7121-1331'],
  ['NW-2-S on my TV', 'NW-2-5'],
  ['error tv-pb-101 on the stick', 'tvq-pb-101'],
  ['error NWW-2-5', 'NW-2-5'],
  ['Code tqv-st-103', 'tvq-st-103'],
  ['M711-1331-2206 in Chrome', 'M7111-1331-2206'],
  ['error UI-80-3 on the TV', 'ui-800-3'],
  ['Safari says error 7706', 'S7706'],
  ['Old Mac, error 8156-6013', 'N8156-6013'],
  ['tvg-pb-101 it said, then it was gone', 'tvq-pb-101'],
  ['Firefox, error 7375', 'F7375'],
])

table('words', [
  ['she reads: N W three six', 'NW-3-6'],
  ['error M seventy one twenty one dash thirteen thirty one', 'M7121-1331'],
  ['it says T V Q dash P B dash one oh one', 'tvq-pb-101'],
  ['it says u i eight hundred dash three', 'ui-800-3'],
  ['error one hundred and thirteen on the apple tv', '113'],
  ['Oma liest vor: N W zwei fünf', 'NW-2-5'],
  ['Me lee N W dos guion cinco', 'NW-2-5'],
  ['Fehler einhundertdreizehn auf dem iPhone', '113'],
  ['error minus ninety three on the phone', '-93'],
  ['error five point seven on the phone', '5.7'],
  ['Da steht U I achthundert Strich drei', 'ui-800-3'],
  ['Sale U I ochocientos guion dos', 'ui-800-2'],
])

table('reasons for weak codes', [
  ['TV shows E111 in one room', 'E111'],
  ['My iPhone says error 10016', '10016'],
  ['Playback error no. 11800 on the iPad', '11800'],
  ['Title won’t play (11800) | ipad, all titles', '11800'],
  ['-93 | custom rom, fails on start', '-93'],
  ['Pixel: "cannot connect (−171)"', '-171'],
  ['(-9) on the phone, wifi signal full', '-9'],
  ['113 error at login, iPad', '113'],
  ['Funny: my zip is 10025 and the iPhone gives error 10025', '10025'],
  ['Casa 113, erro 113 | Moro no 113 e o iPhone dá erro 113', '113'],
  ['Codes R17 and R20 on old players', 'R17', 'R20'],
  ['Android TV box: R17', 'R17'],
  ['TV in the living room shows R4', 'R4'],
  ['error code 113 when I sign in', '113'],
  ['E101 | Card is valid, the TV still says the payment failed', 'E101'],
  ['All other apps work and this says E111', 'E111'],
  ['galaxy phone: code 0013 a few minutes in', '0013'],
  ['W8226 stops the windows app', 'W8226'],
  ['W80072EE7 after moving house', 'W80072EE7'],
  ['Cheap box | X96 from the market, brand new, R17. Seller shrugs', 'R17'],
  ['-93 every time | Redmi Note 9, unlocked', '-93'],
  ['5.7.6 after an update | OnePlus 11, untouched', '5.7.6'],
  ['iPhone 12: 1016 when opening', '1016'],
  ['nw25 samsung tv', 'NW-2-5'],
])

table('languages', [
  ['Der NW-2-5-Fehler kommt täglich', 'NW-2-5'],
  ['Fehler 5.2.5 auf meinem Handy, jede Folge', '5.2.5'],
  ['Fehler 113 an der Apple TV beim Anmelden', '113'],
  ['Sale código de error 12001 en el iPad', '12001'],
  ['La Play 4 me da el código NW-3-6', 'NW-3-6'],
  ['aparece erro 0074 no celular', '0074'],
  ['Aparece o código -9 no telemóvel', '-9'],
  ['mon iphone affiche erreur 113 à la connexion', '113'],
  ['erreur 113 mes appareils Apple', '113'],
  ['La mia tv dà NW-2-4', 'NW-2-4'],
  ['iPad, errore 1016 quando apro la app', '1016'],
  ['Il telefono mostra errore -9', '-9'],
])
