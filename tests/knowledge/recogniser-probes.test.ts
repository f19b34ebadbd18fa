// Look-alikes from all walks of life, and what is real beside them: `post => what it names`.
import { describe, expect, it } from 'vitest'
import { codesOf, devicesOf } from './known.ts'

const PROBES: Record<string, string> = {
  'food and forms': `
    Is E102 in the crisps? Only here for the show.
    Doku | In der Doku geht es um E104 und E102 in Gummibärchen
    Vitamine E100 ou D3, la série en parlait
    My insurance says I need form E109 before I travel
    Do I need an E111 for the trip and will my profile travel with me?
    Con el E111 de mi madre viajo a Francia, vale mi cuenta?
    B12 and E100 vitamins on the shelf in episode 3
  `,
  roads: `
    Sortie E109 de l'autoroute | Quelle série a été tournée près de l'E109 ? On y passe chaque été.
    Stau auf der E100 und dann noch Regen, Download lief zum Glück
    We drove the E106 through Poland and the downloads were great
    Salida 112 de la autopista, los niños con la tablet
    Uscita 100 della tangenziale, scena bellissima
    Junction 12, R4 road, filmed near there
  `,
  'flights, trains and seats': `
    Flight NW 316 to Oslo, downloads gone
    Train E102 to Paris has wifi, your app is great there
    Bus E100, jeden Morgen eine Folge
    S4 or R20? Either train, I watch on the phone
    Seat 113 in the cinema was better than your app
    Platform 100 at the station, downloads stopped
    I'm on train 113 and my phone won't download
  `,
  'rooms and flats': `
    Hotel room R12, the TV won't connect
    Zimmer 113, der Fernseher startet die App nicht
    Aula B33, el proyector no abre => projector
    We live in unit 108 and the TV keeps buffering
    Lot 152, Phase 2. Internet is slow
    Apartment B33-S6, the lease says so
  `,
  postcodes: `
    zip 10025, error 10018 | I get error 10018 on my iPhone 14 and it looks just like a zip here in Manhattan. Mine is 10025. => 10018 iphone
    My address is 10023 and the card fails on iphone => iphone
    Ich wohne in 13000 Marseille, la carte est refusée sur iPad => ipad
    New York, 10013. iPhone app won't take my address => iphone
    I live in 10018 and the iPhone app is broken => iphone
    CAP 15001, la carta non va sull'iPad => ipad
    N8 151 is no postcode but N8 is
  `,
  counts: `
    We have 113 films in the list, and 112 left
    Section 112 of the law lets me cancel
    Paragraf 112, mein Recht auf Widerruf
    The score was 113-108 and the stream froze
    Blood pressure 139 over 100 from this bug on my phone
    I have 119 followers and nobody can help with my phone
  `,
  'games, music and school': `
    I got 100 on my test and a B4 in maths
    Sicilian with B33? chess show
    Opus 113 by Schubert | the concert is missing on iPad => ipad
    Symphonie Nr. 100 von Haydn fehlt im Katalog
    BWV 1012 and KV 113, please add the concerts
    Track 100, audio stuck
    120 bpm, 113 bpm, music in the trailer
  `,
  'orders and banks': `
    Order no. 113 never arrived from your shop
    Case 12001 open for weeks, iphone won't sign in => iphone
    Card ending in 1016 got charged, phone app fails
    tarjeta terminada en 1011, no puedo pagar en el móvil
    Vorgang 13018, iPhone App geht nicht => iphone
    Protocolo 2024-10023. Quem autorizou?
    Invoice 10013 is wrong, iPad app says nothing => ipad
  `,
  'gear and appliances': `
    Intel N100 mini pc, chrome stutters => browser-chrome
    USB hub H7020 and a dock D7354
    Sony MDR-M7111 cans
    Lidl Staubsauger zeigt Fehler E104
    caldaia errore E109, scusate
    Elevator says E100
    Treadmill E102 mid episode
  `,
  versions: `
    App update 5.7 is out?
    Since patch 5.10 HDR is off on my chromecast => chromecast
    Kernel 5.10 on a Pi 4 | Does protected video still need kernel 5.10 on the Pi 4 or did 5.15 fix it? => raspberry-pi
    Update 5.2.5 installed, Android phone works => android-phone
    Snapdragon 5.2, android phone is slow => android-phone
    One UI 5.2 on my Galaxy S21, app gone => samsung-galaxy-phone
  `,
  ratings: `
    Rated 5.7 and still cancelled | People gave it a 5.7, later 5.9, and it gets the axe?? I've seen worse with 5.2.
    5.7 auf IMDb, und ihr zeigt es auf dem Handy vorne
    imdb 5.9, why on my phone's top row
    nota 5.5 no Filmow, por que recomendam no celular?
    It scored a 5.5, the sequel a 5.9, my phone says nothing
    The film is a 5.2 at best
  `,
  'weather, money and sound': `
    Draußen -13 Grad, das Handy startet nicht
    Bei uns hat es -9, Handy friert ein
    The gain is at -14, phone app too quiet
    UTC-9 here, release time wrong
    5.10 EUR extra on the iPhone app store => iphone
    a 5.2 earthquake hit and the phone app stopped
    A 5.7" screen, android, letters too small
  `,
  'places and times': `
    Coordinates 52.113, 13.100 of the scene
    10.0.0.113 is my phone, not reachable
    Port 1009 open, phone can't cast
    It stops at 1:13 and 10:09 on the phone
    at 100 of 120 minutes it freezes on ipad => ipad
    Episode 112 freezes on my iPad => ipad
  `,
  "others' errors": `
    The Lidl app on my phone says 1011, yours is fine
    My bank shows error E101 when I pay you
    PS5 system: error E109 in the game => playstation-5
    Zoom error 1001 and 5003, phone
    Excel error 1004, my phone
    PHP Fehler 113 in meinem Blog
    errno 113 when I ping you
  `,
  plates: `
    Auto mit W8004 geparkt, Reklame
    A van, plate M7121, in scene 3
    matrícula M7111 en la escena del coche
  `,
  'words that are devices only sometimes': `
    minha moto e meu celular sem sinal
    my pixel density question: which pixel is dead
    mi stick de amazon va lento | Llevo mi 11 capítulo de la noche con mi stick de amazon y va cada vez más lento. => fire-tv-stick
    The windows of the car were dark in the scene
    An opera by Verdi with subtitles please
    Is The Shield leaving? Great cop show
    Edge of Tomorrow vanished
    Tesla stock documentary
    quest 3 in the series is the best
    Projector night with friends, picture dark => projector
    WALL-E isn't there, Wally is
    The Wii remote in the series
    I ordered a switch and a wii yesterday => nintendo-wii
    on a Mac mini M4, safari black => mac browser-safari
    an ultra wide monitor
    arch enemy, the band
    edges of the screen are dark
    The opera starts at eight, no picture
    switch profile, nintendo wii? => nintendo-wii
    Model 3 screen black, charging => tesla
    Oculus Quest => meta-quest
    each pixel counts
    hopper film missing
    honor code film
  `,
  'codes beside all that': `
    error E102 on my TV since monday => E102
    My phone shows (-13) when I press play => -13
    Message E109 on the telly when I press play => E109
    Error 1011 on ipad => 1011 ipad
    Kernel 5.15, app throws error 5.10 at every title => 5.10
    M7353-5101 before, now 1331 with M7121 => M7353-5101
    Door bell rang, then E102 on TV => E102
    Hotel TV in room 12 shows E109 => E109
    LG OLED: E109 after opening the app => E109 lg-oled
    E101 und E100 abwechselnd, Fernseher von TCL => E101 E100 tcl-tv
    Después de pagar sale E101 en la app => E101
    Aparece E100 na TV LG => E100 lg-tv
    Errore 113 sul telefono => 113
    I'm in New York, iPhone error 10016 => 10016 iphone
    fehler minus neun am handy => -9
    Samsung blu-ray: R4 => R4 samsung-bluray
    Chrome: N8151 => N8151 browser-chrome
    D7354 on my laptop => D7354
    We lost power, since then error 113 on apple tv => 113 apple-tv
    YouTube works, your app says E102 => E102
    Error 112, police box docu on iPad => 112 ipad
    M7111-1331 in 2019 and now => M7111-1331
  `,
  'devices all the same': `
    fedora 40, firefox black => linux-pc browser-firefox
    on Fedora with Chrome => linux-pc browser-chrome
    my shield pro since the series update => nvidia-shield
    Quest 3 black picture => meta-quest
    Safari on my mac => browser-safari mac
    meu Moto E não baixa => motorola-phone
    minha moto g não baixa nada => motorola-phone
    Pixel 7 with cracked screen, app closes => google-pixel
    my Pixel 6 times out => google-pixel
    mi box se reinicia (xiaomi) => xiaomi-mi-box
    microsoft store app crashes => windows-app
    The app from the Microsoft Store => windows-app
    ubuntu 24.04 firefox => linux-pc browser-firefox
    vidéoprojecteur, image noire => projector
    my xbox and its controller => xbox
    The projector shows nothing => projector
  `,
  'numbers in posts on a failing app': `
    My app is broken since I turned 100, haha, phone
    Tengo 139 descargas en el iPad y no abre ninguna => ipad
    One Piece 1009 missing on iPad => ipad
    Konto 1016 gesperrt, Handy
    x100 worse on phone, error
    -9 out of 10, phone app fails
    Mensualité de 5.5 de trop, mobile
  `,
  'letters and numbers': `
    W8004 wall mount, tv fell
    Garmin W8013
    R20 tyres ad
    Radio R4 on my TV, nothing works
    Radio 4 and R4, TV
    B33 mosquito repellent
    PG R17 lock on tv fails
  `,
  'models and classes': `
    Casio F7031 watch
    Hue C7111 bulb
    Philips H7353 hair dryer
    Order M7111-1331? No, order 7111-1331 => M7111-1331
    Train S7355 late, ipad downloads gone => ipad
    Class M7020 exam, laptop
  `,
  'winds, buses and channels': `
    NW-25 bus line
    NW3 5 flats for rent
    Wind NW 2-5 knots and rain, stream stutters
    Philips NW 4 radio
    TVP-805 street => TVP-805
    UI 117 bugs
    MSL:5003 => MSL:5003
  `,
}

for (const [kind, probes] of Object.entries(PROBES)) {
  const rows = probes
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' => '))

  describe(kind, () => {
    it.each(rows)('%s', (post = '', named = '') => {
      const found = [...codesOf(post), ...devicesOf(post)]

      expect(found.sort()).toEqual(named.split(' ').filter(Boolean).sort())
    })
  })
}
