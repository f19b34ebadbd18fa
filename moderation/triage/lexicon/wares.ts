// What spam offers: pirated television, stolen accounts, ways round borders, money, goods and attention.
import type { Lexicon } from '../phrases.ts'

export const wares: Lexicon = {
  iptv: `
    kanalow | telewizja | tum kanallar | maclar | kanallar | telewizja przez | good stuff | tous
    les sports | all the channels | calcio | futebol ao vivo | futbol en vivo | every
    match/game/channel live | all matches/games/fights live | every match/game | live sports |
    live football | all sports | sports and movies | todos los partidos | tutte le partite | alle
    spiele live | tous les matchs | todos os jogos | pezzotto | decoder pirata | replace cable |
    pay for cable | cable tv alternative | canal plus et | sky and | bein | dazn y | premier
    league live | kanal ve | kanaly | magic stick | magic box | super box | lifetime box | stb |
    set top box unlocked | dreambox | enigma2 | emu | line for | lines for | test line | one
    subscription | iptv/ip-tv/1ptv | ip tv | m3u/m3u8 | xtream codes | xtream | live channels |
    channels + | tv channels for | all channels | all packages | every channel | all sports and
    movies | alle sender | alle kanale | todos los canales | canales premium/en/y/de | todos os
    canais | canais abertos | toutes les chaines | tutti i canali | film and canal | sports ppv |
    ppv events | cccam | oscam | newcamd | cline/clines/c-line | card sharing | cardsharing |
    sharing server | reseller panel/panels | panel access | panel de reventa | panneau revendeur |
    smarters | stbemu | mag box | cut the cord | lista/listas iptv | lista/listas m3u | servidor
    iptv | no freezing | no buffering guaranteed | sin cortes | sem travar | sem travamento* |
    senza blocchi | anti freeze | antifreeze | just use our server | our server | all vod | and
    vod | vod in 4k | et vod | stable server/servers | gratis iptv | streaming server for sale`,
  box: `
    android box/boxes | box/boxes android | tv box/boxes | fully loaded/unlocked | loaded
    stick/sticks/box/boxes | jailbroken/jailbreak fire* | jailbroken stick/sticks | jailbroken |
    every movie and | all movies and | desbloqueado* | unlocked box/stick | modded stick/box |
    hacked stick/box | stick desbloqueado | firestick* jailbroken/loaded/programmed | fire stick*
    loaded/jailbroken | programmed stick* | super box | chipped | fully programmed`,
  piracy: `
    missing season/seasons/episodes on | in full quality | full quality | if anyone needs | good
    quality rip | hd quality on | filmy za darmo | leaked | leak of | already up on | before
    everybody/everyone/release/tv | hacked app | app hack | unlocked for free | all unlocked |
    crack/cracks | rip/rips | free tv series | series online | online free | stream it free | free
    on | free here | gratis en | gratis em | gratuitement sur | gratis auf | gratis su | full
    episode/episodes | full season | subtitled and dubbed | download links | mirror links | mega
    link | google drive link | drive link | mega nz | rapidgator | putlocker | soap2day |
    123movies | cuevana | pelis | streaming vf | film complet | serien stream | kinox | all/new
    episodes in/on our/the/my | every episode in/on | the same day dubbed | watch/download/stream
    .. before release | torrent/torrents | magnet link/links | seedbox | warez | cracked | crack
    version | full crack | keygen | mod apk | apk mod | modded apk | premium unlocked | premium
    desbloquead* | apk premium | apk hack* | all episodes free | full movie/movies free | full
    movie | watch free | watch .. free | free movies | free series | free streaming site | watch
    everything free | stream free | ver gratis | ver peliculas gratis | assistir gratis | filmes
    gratis | peliculas y series gratis | films gratuits | films complets | film gratis | kostenlos
    streamen/schauen/gucken/ansehen | gratis schauen | alle filme gratis | tutto gratis |
    streaming gratuit | full hd on | in 1080p | in full hd | 1080p with | 4k rips |
    dvdrip/webrip/web-dl | all seasons | same day as | pirate/pirated | pirata | leaked episode* |
    leaked season | download all episodes | already complete at | no ads no login | sin pagar nada
    | sem pagar nada`,
  stolen: `
    stolen accounts | leaked accounts | account leak* | shared logins | login list | list of
    logins | working logins | free logins | free passwords | passwords list | bins | cc gen |
    account checker | hits with capture | capture | sub checker | combo list/lists | combolist* |
    fresh combo* | valid hits | hits streaming | mail pass | mail:pass | email pass hits | fresh
    hits | checker included | checker | openbullet | config for | configs for | logs for sale |
    stealer logs | cookies premium | premium cookies | netscape cookies | account generator |
    premium generator | generator still | unlimited accounts | free accounts daily | accounts
    generator | cracked accounts | hacked accounts | fullz | cvv shop | carding | cc dumps | dumps
    with | bins working | working bins | bin 4 | gift card generator | generador de cuentas |
    gerador de contas | free premium accounts | account dump* | database dump | leaked database`,
  detour: `
    hides .. household | household screen | add-on/addon hides/skips/removes/bypasses | region
    lock | geo block* | geoblock* | region block | unlock ..
    catalogue/catalog/library/libraries/regions | other countries catalogues | every country | us
    library | american catalogue | bypass .. proxy/vpn/region/household | bypass | get past | got
    past | vpn/vpns | smart dns | smartdns | *dns unlock* | proxy/proxies | unlocks all/every/any
    | unblocks all/every/any | unlock any/all/every/other | unblock any/all/every/other | every
    catalogue/catalog/country/region | all countries | any country | all regions | alle lander |
    todos los paises | todos os paises | tous les pays | tutti i paesi`,
  relay: `
    residential/private/rotating/mobile/datacenter/fresh proxies/proxy/ips/ip | socks5 | proxies
    that .. work | sell proxies | residential ips | proxy list | premium proxies | smart dns ..
    trial | ip rotation`,
  coupon: `
    split subscriptions | with strangers | save .. percent | discount codes | secret codes | codes
    that work | coupon site | deal site | price comparison site | deals at | saved .. percent |
    cheap subscriptions | subscription deals | voucher | coupon/coupons | voucher code* | vouchers
    | promo code/codes | discount code/codes | gutschein* | cupon* | cupom/cupons | codes promo |
    bon de reduction | codici sconto | cashback | gift cards .. off/discount/cheap | discount*
    gift card* | gift card* for sale | cheap gift card* | deals on streaming | daily deals | best
    deals | freebies`,
  gambling: `
    ruleta | tragamonedas | ruleta en | slot machine* | einzahlung | bakara | bahis |
    tipster/tipsters | picks | surewin* | bet/bets | bet on | big win | won ..
    casino/slots/betting | scommessa | spielautomat* | wettanbieter | apostar | apostei | apuesta
    segura | machines a sous | crash game | plinko | lottery | lotto | lucky numbers |
    casino/casinos/kasino | free spins | freispiele | giros gratis | rodadas gratis | slots |
    jackpot | betting | sports bets | sure bets | bet now | odds | apuesta/apuestas |
    aposta/apostas | wetten | sportwetten | paris sportifs | scommesse | bookmaker | roulette |
    poker online | online poker | bonus .. deposit | deposit bonus | no deposit | tipster | fixed
    matches | tigrinho | aviator | 1xbet | bonus benvenuto | bono de bienvenida | tours gratuits`,
  riches: `
    get paid for/to | paid for watching | passive coins | keep .. percent | commission | easy
    money | trader/traders | ganado | i win every | every weekend | dolares diarios | euros par
    jour | euro al giorno | tag verdienen | coin will | will 50x | 10x | 100x | x before | new
    coin | altcoin* | staking | mining app | cloud mining | investor/investors/investing |
    investissement | inversion/inversiones | investimento* | geldanlage | aktien tipp* | stock
    tips | quit my job | financially free | money online | online geld | dinero desde | dinheiro
    em casa | renda | ingresos | per click | paid surveys | survey/surveys | data entry job* |
    copy paste job* | earn/make/made/making .. day/week/weekly/daily/month/hour/online/home | earn
    money | make money | extra income | passive income | passives einkommen | ingresos pasivos |
    renda extra | revenu passif | revenus passifs | reddito passivo | financial freedom | from
    home | de casa | desde casa | von zuhause | von zu hause | a domicile | da casa | no
    experience | sin experiencia | sem experiencia | ohne vorkenntnisse | trade/trades forex |
    forex | trading group/signals/bot/platform/mentor | trading | day trading | binary options |
    crypto* | krypto* | cripto* | bitcoin | btc | usdt | ethereum | signals group | signals |
    sinais | senales | turned .. into | doubled my | profit/profits | my mentor | account manager
    | investment plan/platform | ganar dinero | gana dinero | ganhe dinheiro | ganhar dinheiro |
    geld verdienen | verdiene/verdienst .. tag/monat/woche | gagner .. argent | gagnez |
    guadagna/guadagnare | am tag | al giorno | al dia | por dia | par jour | apply now | side
    hustle | dropshipping | mlm | network marketing | airdrop | presale | memecoin | token sale |
    to the moon`,
  wealthpitch: `
    thanks to this/my/a trader/coach/mentor | grace a ce | gracias a este/esta | gracas a | dank
    diesem | grazie a questo | only need a | just need a | solo necesitas | so precisa | du
    brauchst nur | il suffit | basta un | nothing to lose | risk free | ohne risiko | sin riesgo |
    sem risco | sans risque | senza rischio | message me to learn | ask for details | start
    earning | start today | empieza hoy | comece hoje | ask me how | i show you how | i can show
    you | ich zeige dir | zeig dir wie | te muestro como | te ensino | je te montre | vi mostro |
    ti mostro | learn how i | join my team | your money could | write to her/him | changed my life
    | thanks to mr/mrs/ms | mr/mrs/ms/miss .. trades | expert trader | accuracy | de acerto |
    grupo vip | vip group | group vip | vip channel | vip signals | accept new members`,
  nft: `
    nft/nfts | mint ends/now/live/your/today | limited posters | whitelist spot | opensea |
    collectible drop`,
  attention: `
    follow me | follow back | like my last | f4f | l4l | new
    single/album/song/track/book/podcast/video/episode | out now | stream it | follow my | my page
    | more beats | my new song/video/track/book/album/game/app | watch my | check my | my stream |
    twitch | i stream on | tiktok | my tiktok | likes and | real likes | fans | rate my | giveaway
    on my | support my channel | mi canal | meu canal | mein kanal | ma chaine | mio canale | buy
    .. followers/likes/views/subscribers | followers for | k followers | followers | subscribers
    for sale | likes and views | subscribe to my | my youtube channel | my channel | follow me
    on/back | sub4sub | like and subscribe | kaufe follower | seguidores | seguidores reais |
    abonnes | stream my song/album/track | my soundcloud | my spotify | my mixtape | my new book |
    my podcast | my novel | my blog | suscribete a mi | se inscreve/inscrevam no meu | abonniert
    meinen | abonnez vous a ma | iscrivetevi al mio | vote for my/me`,
  seo: `
    wonderful/great/nice/amazing/useful/fantastic/informative
    article/post/blog/thread/read/website/content/info/information | bookmarked | keep it up |
    keep up the good | this is very informative | i have bookmarked | helpful post | love this
    forum | digital marketing | marketing agency | social media marketing | website design* |
    guest post/posts | backlink* | da 60 | domain authority | seo | rank your | page one of | page
    one | first page of google | web traffic | website traffic |
    nice/great/awesome/wonderful/excellent post | nice/great/amazing article | great/nice thread |
    very informative | informative | thanks for sharing this | i really enjoyed reading | read my
    | our agency | we design websites | web design services | logo design | app development
    services | bulk sms | bulk email | email list* | mailing list*`,
  reviews: `
    repairs all brands | all brands | online course | course with | academy | electrician |
    handyman | contractor* | internet provider through me | switch your | garage door* | repair
    service* | home cinema | projector screens cheap | interior design | gardening | pet food |
    dog training | travel deals | holiday rentals | hotel deals | solar panel* | insurance quote*
    | insurance | pool cleaning | wedding | photography service* | translation service* | coffee
    machine* | vacuum cleaner* | gaming chair* | web hosting | hosting | best .. reviews | top 10
    | top ten | for more tips | best .. deals | buying guide | decorating | air fryer | sofa/sofas
    | mattress* | furniture | kitchen remodel* | roofing | plumber/plumbers/plumbing | carpet
    cleaning | locksmith | cleaning service* | packers and movers | travel agency | cheap flights
    | taxi service | limousine | escort service* | pest control | dentist | lawyer/attorney in |
    real estate | seguros | umzug* firma | schlusseldienst | serrurier | umzugsunternehmen`,
  essay: `
    phd writers | writers help | academic writing | writing service | exam help | term papers |
    coursework | do your homework | proofreading | bachelorarbeit | ghostwriting | tesis | tcc |
    memoire | essay/essays | assignment/assignments | thesis | dissertation | homework help |
    plagiarism free | per page | our writers | term paper* | ghostwriter/ghostwriting |
    hausarbeit* schreiben | take your exam/class | exam answers | redaction de memoire | tareas y
    ensayos | tcc pronto`,
  adult: `
    echte frauen | frauen aus | manner aus | partner finden | women nearby | in deiner nahe |
    cerca de ti | perto de voce | pres de chez | vicino a te | neue kontakte | onlyfans | hot pics
    | private pics | my pics | lonely women/girls/wives | beautiful women/girls/ladies | ladies in
    | ukrainian women | russian women | date tonight | naughty | erotic* | nudes/nude | escort |
    massage | camgirl* | hot girls/women/singles/milfs | hot .. girls | sexy girls/women | singles
    in your | lonely tonight | adult cam* | cam girl* | webcam show | porn/porno/pornos | xxx |
    escorts | nudes for | naked pics/girls | hookup/hookups | chicas calientes | chicas en |
    mulheres quentes | heisse frauden/frauen | filles chaudes | ragazze calde | sugar daddy/mommy
    | sex chat/dating/date/cam/contacts | meet local | meet singles | encontros | sexkontakte |
    plan cul | sexo`,
  pills: `
    kilos gone | my doctor was | natural and | detox | supplement* | lost .. kg/kilos/pounds | kg
    in | pounds in | doctors hate | natural cure | cures | heal* | thc | mushrooms | nootropic* |
    pharmacy | online pharmacy | apotheke online | farmacia online | potenzmittel | viagra |
    cialis | keto | weight loss | lose weight | fat burner* | gummies | cbd oil | cbd | male
    enhancement | testosterone | diet pills | slimming | abnehmen | perder peso | emagrecer |
    maigrir | dimagrire | miracle cure | steroids | xanax | tramadol | painkillers without |
    without prescription | no prescription | anti aging | skin cream | hair growth | herbal remedy
    | dr .. herbal | spell caster | love spell | detox tea | vape*`,
  loans: `
    need a loan | loan/loans | quick cash | bad credit | interest rate* | approved in | kredit
    ohne | sofortkredit | prestamo/prestamos | emprestimo* | pret entre particuliers | pret rapide
    | prestito/prestiti | credit repair | payday | lender | refinance`,
  papers: `
    registered passports | real .. passports | passports | driver* licen* .. available/buy/sale |
    buy .. licen* | fake ids | fake id | counterfeit* | documents available | certificates
    available | diplomas | faux papiers | fuhrerschein kaufen | comprar licencia/pasaporte |
    counterfeit money | banknotes`,
  replica: `
    replica/replicas | rolex | designer bags | louis vuitton | gucci | aaa quality | luxury
    watches | knockoff* | cheap sneakers | ray ban outlet | outlet store | wholesale iphones |
    cheap iphones | unlocked iphones | original toner | cheap toner`,
  ownapp: `
    my add-on | my addon | our add-on | my tool | my script | my bot | this tool/bot/extension i |
    check out my app | i developed | i coded | i created | i wrote a tool | free tool | turbo* |
    booster app | speed booster | our new app | my startup | my software | install my | my
    extension | my app | try my app | download my | i made an app | i built | our app | our
    extension | our tool | our software | my plugin | great app | unlock any phone | imei unlock |
    firmware reseller | credits for sale | great software`,
}
