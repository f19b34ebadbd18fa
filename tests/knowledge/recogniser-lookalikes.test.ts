// What looks like a code and is none: grammar's vetoes, one by one.
import { describe, expect, it } from 'vitest'
import { catalogue, codesOf } from './known.ts'

const LOOKALIKES: Record<string, string[]> = {
  'consoles and systems': [
    'Console says NW-31297-2 before I can open anything',
    'CE-108255-1 on the PS5, error in every game',
    'Roku itself says 014.30, cannot connect',
    'Windows update fails with 0x80070002, the app too',
    'Windows says error 0x80072EE7 in the store',
  ],
  'websites and shops': [
    'Error 1020 Access denied on a recipe blog',
    'Website owner has banned my country, error 1009',
    'Not yours: a shop tells me error 1012',
    'My bank app says error 113 when I pay you',
    'I get a 404 when I click the link, 503 later',
    'The BeamCast app shows error 104, or 100',
    'Error 113 on BeamCast, yours plays on the iPad',
    'My own website throws error 1016 and status 503',
    'PayGlobe error 10008 at the checkout',
    'Vuplex fails with 113 on the tablet, yours plays',
    'Other streaming service | It gives error 100 on our TV',
    'The play store says error 113',
    'School portal error 113',
  ],
  'appliances and gear': [
    'My washing machine shows F7355, wrong forum',
    'The printer says E101 and the TV is fine',
    'oven says W8013, sorry',
    'My e-bike display says E100',
    'Wärmepumpe zeigt E104',
    'The router shows error 113, all is fine',
    'Soundbar displays E102 on HDMI',
    'M7020 headphones model lags on the iPad',
    'S7020 | The Brother S7020 printer, sorry',
  ],
  'addresses and numbers of things': [
    'It refuses my zip code 10016. Visa card',
    'Error: postcode 10018 not recognised',
    'We stream in room R12 of the dorm',
    'Block R4, flat B33 | Our building is called R4, I am in B33',
    'new address: apt NW 3 16 Main St',
    'Hotel room 112, the TV asks to sign in',
    'On channel 113 there is an ad',
    'Bus 113 has wifi',
    'Order 7363-1261 for a gift card has not come',
    'Support case 7121-1331 open since Monday',
    'My flight NW 316 has your app',
    'My TV has 192.168.1.113, port 1009 closed',
    'My PIN is 0013 and the profile does not accept it',
  ],
  'codes for something else': [
    'My promo code E100 is refused',
    'The SMS code 100108 expired',
    'código de activación 113 no funciona',
    'gift card code U7121 8821 refused',
    'The dress code 100 percent casual',
    'The secret code E100 opens the garage',
    'The 4 digit code 0013 never comes',
    'I got code 1016 by mail and the app refuses it',
    'TV shows code 1009 to enter on the phone',
  ],
  versions: [
    'On kernel 5.10.0 it works, on 5.2 it does not',
    'After firmware 5.2.5 my TV is slow',
    'App version 5.7.6 on Android, works great',
    'Chrome 113 was ok, Chrome 116 is not',
    'Firmware 4.19.191 and v220.4, iOS 17.4',
  ],
  'sound, picture and radio': [
    'Dolby 5.1 becomes stereo 2.0 over HDMI 2.1',
    'Receiver set to 7.1.4, titles come in as 5.1',
    'Should I use 5.2 GHz? 100 Mbit line, ping 96 ms',
    'Bluetooth 5.2 headphones lag',
    'Signal is -93 dBm in the bedroom, -62 in the kitchen',
    'Router page says -62, neighbour has -45. Signal in dBm I guess',
    'WLAN-Pegel -62, reicht das?',
    'the guest nw 2.4 GHz is slow',
    '1080p50 vs 2160p60 at 59.94 Hz',
  ],
  'money, dates and counts': [
    'Bill says 15.49, R$ 39,90 before, 219 pesos',
    'Seit dem 5.10. geht nichts mehr',
    'On 5.10.2023 my plan changed',
    'I have restarted 100 times',
    'I get an error 100 times a day',
    '100% of the time it fails',
    '112 titles and 108 films this year',
    'It is -13 outside and -9 Grad in the hall',
    'Live event at 20:00 UTC -9?',
    '-1 from me, -14 likes already',
    'My review has 10008 views',
    'Powerbank with 13000 mAh',
    '3 errors, 113 retries, then it plays',
    'W8004 bracket for my tv, does it fit?',
    'Is 1-800-555-0113 really your hotline?',
  ],
  'shows and ratings': [
    'S7 E5 and S07E05 are missing, season 7',
    'Why are R17 titles shown? PG-13 is set, TV-14 allowed',
    'When does The 100 return?',
    'Ratings: 16 or R17? | A film says R17 here',
    'Advert with R20 wheels on every show',
  ],
  'food, cards and roads': [
    'Documentary about E102 and E104, food additives',
    'I only have my E111 card',
  ],
  'names inside names': [
    'The host lab-nw-3-16 cannot be reached',
    'Found http://example.com/help/nw-2-5 but no help',
    'See nw-2-5.png attached',
    'log at /var/log/nw-3-6.log',
    'media_nw_2_5 is my share',
    'ssid nw-2-5 is mine',
    'My ssid is called NW-2-5',
    'My cat is called NW-2-5, long story',
  ],
  'plates and the interface': [
    'My neighbour’s plate reads NW 25 ABC',
    'License plate NW-25',
    'NW 25 ABC parks outside',
    'Kennzeichen gesehen | Ein Auto mit NW 3-16, sonst läuft alles.',
    'the ui 113 times redesigned',
    'in UI 113 rows of what nobody wants',
    'I live in NW2 5 and NW3 6 is next',
    'The new UI is awful, UI 2.0 hides everything',
    'Pressing F7 or Fn+F7 turns captions on',
  ],
  'halves of codes': [
    'What does NSES mean? No number given',
    'starts with NW dash, forgot the rest',
    'Head only: M7121 in Chrome',
    'tvq something',
  ],
}

for (const [kind, posts] of Object.entries(LOOKALIKES)) {
  it.each(posts)(`${kind}: %s`, (post) => {
    expect(codesOf(post)).toEqual([])
  })
}

describe('beside a real code', () => {
  it.each([
    ['Ticket 7111 1313, code M7111-1331', 'M7111-1331'],
    ['192.168.2.5 with firmware 9.1.1 gets NW-2-5', 'NW-2-5'],
    ['Since Chrome 116 I get M7353-5101', 'M7353-5101'],
    ['NW-2-5 after I renewed the licence', 'NW-2-5'],
    ['UI-113 in the car, the camera works', 'ui-113'],
    ['Restarted 100 times, still code ui-113', 'ui-113'],
    ['Router restarted, the iPhone still says 113', '113'],
    ['TV through the receiver says E104', 'E104'],
    ['I paid with my bank card and the TV says E101', 'E101'],
    ['In New York my iPhone shows 10016', '10016'],
    ["What's the E109 about? Samsung TV", 'E109'],
    ['NW-2-5 on the TV since the storm and wind', 'NW-2-5'],
    ['E102 and the colours are off on my LG TV', 'E102'],
    ['speed test fine, Fehler 113 am iPad', '113'],
  ])('%s', (post, code) => {
    expect(codesOf(post)).toEqual([code])
  })
})

describe('codes of other services', () => {
  it.each(catalogue.foreignCodes)('$service $code is not ours', ({ service, code }) => {
    expect(codesOf(`${service} shows error ${code} on the same TV`)).toEqual([])
    expect(codesOf(`${service} ${code} | Only that one fails, yours plays.`)).toEqual([])
  })

  it('does not take our codes away', () => {
    const [foreign] = catalogue.foreignCodes

    expect(codesOf(`${foreign?.service} works and here the iPhone gives error 113`)).toEqual([
      '113',
    ])
    expect(codesOf(`${foreign?.service} is fine, NW-2-5 only here`)).toEqual(['NW-2-5'])
  })
})
