// Devices: aliases, models, makers, and ordinary words that are none.
import { describe, expect, it } from 'vitest'
import { catalogue, devicesOf } from './known.ts'

type Row = [post: string, ...devices: string[]]

function table(title: string, rows: Row[]): void {
  describe(title, () => {
    it.each(rows.map(([post, ...devices]) => ({ post, devices })))('$post', ({ post, devices }) => {
      expect(devicesOf(post)).toEqual(devices)
    })
  })
}

table('the longest alias wins', [
  ['my tcl roku tv lost the app', 'tcl-roku-tv'],
  ['Chromecast with Google TV stutters', 'chromecast-google-tv'],
  ['Amazon Fire TV Stick 4K Max, no picture', 'fire-tv-stick-4k-max'],
  ['Samsung Galaxy Tab S9 cannot download', 'samsung-galaxy-tab'],
  ['en la play station 4 no abre', 'playstation-4'],
  ['MacBook Air and iMac', 'mac'],
  ['Chrome OS flex', 'chromebook'],
  ['the Xbox One S and the Xbox Series X', 'xbox-one', 'xbox-series'],
])

table('the most special entry stands for its parents', [
  ['Apple TV 4K here, the Apple TV is new', 'apple-tv-4k'],
  ['Windows app on Windows 11', 'windows-app'],
  ['My Samsung TV is a QN65QN90BAFXZA', 'samsung-neo-qled'],
  ['A Roku Express and a Fire TV Cube', 'roku-express', 'fire-tv-cube'],
])

table('spelling', [
  ['All our iPhones and iPads fail', 'iphone', 'ipad'],
  ['samsungtv, lgc2 and a galaxys21', 'samsung-tv', 'lg-oled', 'samsung-galaxy-phone'],
  ['Our Virgin TV box', 'virgin-tv-box'],
  ['In my Safari nothing plays', 'browser-safari'],
  ['Fire-TV-Stick und LG-TV', 'fire-tv-stick', 'lg-tv'],
  ['firestick & chrome cast', 'fire-tv-stick', 'chromecast'],
  ['PS4/PS5', 'playstation-4', 'playstation-5'],
  ['décodeur Orange, decodeur orange', 'orange-tv-box'],
  ['Chrome120 on win10', 'browser-chrome', 'windows-pc'],
  ['Roku™ Ultra', 'roku-ultra'],
])

table('new models of known series', [
  ['Galaxy S20, no HDR', 'samsung-galaxy-phone'],
  ['moto g84 no reproduce', 'motorola-phone'],
  ['Poco M4 Pro', 'xiaomi-phone'],
  ['Pixel 10', 'google-pixel'],
  ['S23 Ultra, no HDR', 'samsung-galaxy-phone'],
  ['My S7 finally died, which small phone now?', 'samsung-galaxy-phone'],
])

table('model numbers', [
  ['BDP-S3200', 'sony-bluray'],
  ['UE50CU7100 has no app', 'samsung-crystal-uhd'],
  ['un50tu7000fxza keeps closing', 'samsung-crystal-uhd'],
  ['an OLED77G26LA', 'lg-oled'],
  ['KD-55X80K', 'sony-tv'],
  ['KDL-42W650A', 'sony-bravia-legacy'],
  ['50PUS7304/12 flickers', 'philips-tv'],
  ['TV model 65C835', 'tcl-google-tv'],
  ['Build AFTKA reboots', 'fire-tv-stick-4k-max'],
  ['QNED81 from last year', 'lg-qned'],
])

table('makers alone', [
  ['Our Samsung, a television of 2018', 'samsung-tv'],
  ['mon téléphone Xiaomi ne télécharge plus', 'xiaomi-phone'],
  ['Samsung tablet and Samsung phone', 'samsung-galaxy-tab', 'samsung-galaxy-phone'],
  ['The Sony in the living room says UI-113', 'sony-tv'],
  ['Mein Fernseher von Philips', 'philips-tv'],
  ['Samsung soundbar, the TV is a Philips', 'philips-tv'],
  ['Can I watch on my Samsung fridge?'],
  ['Samsung is a company'],
])

table('words with two meanings', [
  ['edge gives me M7111-1331', 'browser-edge'],
  ['Which browser, Edge or Chrome?', 'browser-edge', 'browser-chrome'],
  ['On the edge of my seat, brave new world'],
  ['A soap opera and a safari documentary'],
  ['Edge: sound, no picture | It came with the Edge update', 'browser-edge'],
  ['ff on Mint, f7121-1331', 'browser-firefox', 'linux-pc'],
  ['Fresh mint tea and my Pixel', 'google-pixel'],
  ['Pixel all over the picture'],
  ['Thanks to Tesla and Wally from support'],
  ['The browser of my Tesla', 'tesla'],
  ['In Brave with shields up', 'browser-brave'],
  ['Safari 17 on macOS', 'browser-safari', 'mac'],
  ['sous Brave, m7701-1003', 'browser-brave'],
  ['TV stand with a chrome finish'],
  ['Where is the MAC address of my Fire TV Cube?', 'fire-tv-cube'],
  ['mac, Zen browser', 'mac', 'browser-zen'],
  ['The Shield sits beside the router', 'nvidia-shield'],
  ['So bright I must shield my eyes'],
  ['With two windows open in Firefox', 'browser-firefox'],
  ['Edge on Windows', 'browser-edge', 'windows-pc'],
  ['I can only play 4 episodes in a row'],
  ['en la play 4 no abre', 'playstation-4'],
  ['En mi tv sale un error y mi mujer se enfada con la app'],
  ['My Mi Box reboots', 'xiaomi-mi-box'],
  ['La app va un poco lenta en el móvil, pero abre'],
  ['poco x3 with custom rom', 'xiaomi-phone'],
  ['can i phone support about it?'],
  ['a 4K blu-ray disc looks better'],
  ['stick to the plan, switch off the fire alarm'],
])

table('what people call them beside the aliases', [
  ['Pixel Fold, battery saver off', 'google-pixel'],
  ['mi stick de amazon va lento', 'fire-tv-stick'],
  ['the store app on my pc', 'windows-app'],
  ["décodeur TV d'Orange", 'orange-tv-box'],
  ['descodificador UHD de Movistar', 'movistar-deco'],
  ['galaxy s 21 and a Galaxy A 54', 'samsung-galaxy-phone'],
  ['The Frame 2022 from Samsung', 'samsung-the-frame'],
  ['chromecast with googletv', 'chromecast-google-tv'],
  ['vidéoprojecteur, image noire', 'projector'],
  ['Redmi Pad and Huawei tablet', 'android-tablet'],
  ['Panasonic Viera TX-40', 'panasonic-tv'],
])

table('what is no device', [
  ['The Apple TV app shows Apple TV+ first'],
  ['Apple TV+, but on an Apple TV', 'apple-tv'],
  ['tizen, webOS, Roku OS and Google TV are platforms'],
  ['my tv, laptop, phone, tablet and console'],
  ['I went to chrome://settings/content'],
  ['the host roku.lan and media_roku'],
  ['Mozilla/5.0 (X11) AppleWebKit/537.36 Safari/537.36'],
  ['X11 and T12 are no boxes'],
  ['4800MB free of 3900MB, 2160p60, 24P'],
])

describe('every alias', () => {
  // Ordinary words, or somebody's own in Spanish, have a table of their own.
  const ambiguous =
    /^(edge|opera|safari|brave|ff|mint|pixel|windows|xss|wally|flex box|media receiver|series [xs]|play \d)$/
  const rows = catalogue.devices.flatMap(({ id, aliases }) => {
    return aliases.filter((alias) => !ambiguous.test(alias)).map((alias) => ({ id, alias }))
  })

  it.each(rows)('$alias is $id', ({ id, alias }) => {
    expect(devicesOf(`On my ${alias} the app shows NW-2-5 again`)).toEqual([id])
  })
})
