// How things are offered: selling, prices, ways to reach the seller, what makes people hurry.
import type { Lexicon } from '../phrases.ts'

export const offers: Lexicon = {
  sell: `
    free places/seats/spots/slots | i add you | hook you up | i can get you | i flash | i program
    | i install for | split subscriptions | share my plan | i can hook | place free | we repair |
    our workshop/shop/store/company/team/service | we deliver | we install | spare/extra/leftover
    premium/logins/accounts/acc*/slots | got .. spare/extra/cheap/fresh .. accounts/logins/slots |
    have .. accounts/logins/slots for | giving away accounts | i offer | we offer | we provide | i
    provide | i can offer | we have .. stock | to sell | wts | a vender | tengo cuentas/pantallas
    | tenho contas/telas | alquilo | rento | se alquilan | alugo | aluga se | louer | a louer |
    vermiete | affitto | satilik | satilir | prodam | sprzedaje | hesap sat* | interessados |
    interesados | interessenten | bei interesse | on offer | prodaju | i/we sell | selling | sells
    | we are sell/selling | for sale | on sale here | in stock | stock today | fresh stock | vendo
    | vendemos | vende-se | vendese | vendesi | se vende/venden | a la venta | vendiamo | verkaufe
    | verkaufen wir | wir verkaufen | zu verkaufen | biete | anbieten | je vends | on vend | nous
    vendons | vends | en vente | a vendre | disponibles | disponible ya | disponiveis | available
    now | slots available | available in bulk | wholesale | reseller* | resell* | supplier |
    restock* | te koop | ik verkoop | sprzedam | hand out | satiyorum | tenho para vender | offro
    | offriamo | order now | buy from`,
  shop: `
    instant email | enrol/enroll | meet in | or post | anmelden auf | registrate en | inscrivez
    vous sur | iscriviti su | cadastre se | first come | first served | plug and play | no monthly
    bills/fees | delivered | place your order | dm to buy/order | order via | pay with/by/in
    paypal/btc/usdt/bitcoin/crypto/pix/bizum/zelle/cashapp | paypal freunde/friends/f&f | paiement
    paypal | pago por/con paypal | pix | nequi | bizum | zelle | cash app | cashapp | dont miss
    out | dont miss | miss out | do not miss | hurry | hurry up | limited places/seats | nur noch
    | schnell sein | solo hoy | so hoje | seulement aujourd | solo oggi | act now | join thousands
    | available immediately | sofort verfugbar | nach zahlung | buy now | buy here | buy from
    me/us | buy yours | order now/today/here | get it here/from/now/at | get yours | grab
    yours/it/them/one/your | shop now | worldwide shipping | ship worldwide/fast/in | we ship | i
    ship | free shipping | fast/instant/quick/immediate delivery | delivered instantly | instant
    access | livraison immediate/rapide/instantanee | entrega inmediata/imediata/rapida/al/na |
    entrego na hora | sofort lieferung | sofortige lieferung | lieferung sofort | consegna
    immediata/rapida | compra ya | compre agora/ja | jetzt kaufen/bestellen/sichern/zugreifen |
    commandez | achetez | acquista | compra subito | ordina | price list | lista de precios |
    preisliste | prix sur demande | bulk price | pedidos | encomende | dispatch* | ready to ship`,
  bargain: `
    yearly .. euro/eur/usd | save .. % | without paying | tylko | sadece | aylik | two for one |
    price of one | for the price | half the price | at no cost | zero cost | fraction of the | pay
    less | save money | saved .. percent | money saver | special price | dirt cheap | nur ..
    euro/eur | solo .. euro/usd/dolares/pesos | seulement .. euros/eur | only ..
    usd/eur/euro/dollars/bucks/a | from only | starting at | ab nur | desde solo | a partir de |
    mas barato | mais barato | moins cher | billiger | piu economico | cheap/cheapest/ch3ap |
    lowest price* | lowest rates | best price* | low price* | half price | price of factory |
    factory price | discount* | off retail | below retail | promo price | special offer/price |
    limited offer/time/spots/stock | only today | today only | ends tonight/today | last chance |
    unbeatable | bucks | barato* | baratas | oferta | promocion | promocao | gunstig* | billig* |
    angebot | rabatt* | pas cher | reduction | remise | promo | economico | sconto | offerta |
    prezzo basso | descuento | desconto | face value | goedkop* | tanio`,
  guarantee: `
    money-back promise | full refund guaranteed | never blocked/banned | no ban | anti ban |
    tested daily | works 100 | 100 working | working 100 | real and | verified seller | 5 star*
    reviews | thousands of happy/clients/customers | warranty | garant* | garanz* | vouch* |
    trusted/legit seller | trusted since | legit seller | escrow | money back | replacement if |
    100 legit | safe and secure payment | fast and discreet | lifetime | life time | for all life
    | a vie | de por vida | vitalici* | lebenslang* | a vita | satisfied customers/clients | never
    had a problem | reliable seller | proofs available | feedback available`,
  reach: `
    ask in private | message privately | write .. below | comment yes | on telegram | pisz na |
    napisz | hatti | profilde | ulas* | write yes | like my | follow me | follow back | call or
    visit | visit or call | ping me | just ask me | hit my inbox/dm/dms | my inbox | my dms | dms
    open | slide into | ask me privately | private chat | privately | contactez/contacte le/la |
    contactalo/contactala | escribele | escribanle | schreib ihm/ihr | scrivetegli | scrivigli |
    contact her/him/them | write him/her | write to | mas info | mais informacoes | info al | info
    whatsapp | infos per | weitere infos | plus d infos | maggiori info | per info | chamar no |
    no direct | add me | add our | add us | text our | follow my | follow our | find me on | find
    us on | my
    telegram/whatsapp/insta/instagram/page/discord/channel/group/website/store/shop/site | our
    telegram/whatsapp/discord/channel/group/website/store/shop/site/page | our chat | canal de |
    nosso grupo | nuestro grupo | unser kanal | unsere gruppe | notre groupe | notre chaine | il
    nostro canale | il nostro gruppo | write 'info' | send me/us a message | drop me a | leave
    your number/email | email me/us | mail me/us | mail to | call or text | call/text | dm/pm
    me/us/for/now | inbox me/us | message me/us | msg me | text me/us | hit me up | hmu | contact
    us | contact me | contact for | contact the | contact him/her | contact @* | write to me |
    write me | write to her/him/us | write us | reach me/us on/at/via | reach out to me/us | ask
    me how | ask me for | pm for | in pm | via pm | whatsapp | whats app | wathsapp | watsapp |
    wasap | wsp | zap | zapzap | telegram | tele | t.me | signal | discord | skype | wickr | kik |
    snapchat | instagram | insta | viber | wechat | icq | threema | session id | escribeme |
    escribanme | escribe al | escribenos | mandame | manda mensaje | mandenme | contactame |
    contacteme | contactanos | informes al | info por privado | al privado | por privado | por
    interno | me chama | chama no | chame no | chama inbox | chama no privado/pv | no privado | no
    pv | fale comigo | me manda mensagem | schreib* mir | schreib* mich an | anschreiben |
    schreibt mir | meldet euch | meld dich | kontaktier* mich/uns | per pn | pn an | per
    privatnachricht | contactez/contacte moi/nous | ecrivez/ecris moi/nous | en mp | en prive |
    par mp | message prive | scrivimi | scrivetemi | scrivi su/a | contattami | contattatemi | in
    privato | in pvt | messaggio privato | link/pictures/price/address/info/details/photos in/on
    profile/bio | link/pictures/price/address/info/details/photos in/on my profile/bio | link in
    bio | link na bio | link en la/mi bio/perfil | check my profile/bio | see my profile/bio |
    comment below | reply fast | stuur me | pm voor`,
  lure: `
    kostenlos anmelden | free in the store | enrol/enroll today/now/at | money for watching | get
    paid | za darmo | ucretsiz | test 24h | doblan tu | first deposit | primer deposito | erste
    einzahlung | instant email | at no cost | we both/you both get/receive | both get/receive |
    try .. hours | hours free | first month free | gratis | gratuit | gratuita | kostenlos | for
    free | 100 free | completely free | free forever | free download | free access | free credits
    | free accounts | free premium | unlimited free | free trial/test/month/months | months free |
    month free | trial available | 24h trial/test | 24 h test | trial on request |
    gb/hours/hour/day/week/days trial | test gratis | gratis test | prueba gratis |
    pruebala/pruebalo gratis | prova gratis | prova 24 | teste gratis | test gratuit | test offert
    | essai gratuit | 24h offert | prueba 24 | teste 24 | 24 stunden test | gratis testen | days
    free | tage gratis | tage kostenlos | monate gratis | free sign up | register free |
    registrate gratis | join free | for free after | no credit card | no sign up | no signup | no
    registration | sin registro | sem cadastro | ohne anmeldung | sans inscription | senza
    registrazione`,
  invite: `
    anmelden auf | register at | enrol at | see .. here | learn how | review with | in full
    quality on | grab .. here | see my/our page/site/blog/profile/channel/store | also see | read
    it on | details at | details here | have a look at my/our | head over | head to | go here |
    available on | everything on | only on | get .. at | buy .. at | order .. at | free .. at |
    try .. at | unlock .. at | join free | join at | join here | enter .. code | join channel |
    check this | mehr auf | mehr unter | visit | check out my/our/this | check it out at at my/our
    | go to my/our | join my/our/the/us | join now | sign up at/here/now/with/using/through |
    register at/here/now | apply at/here/now | try it at | download here/it/from/at/now | get it
    from | find it at/on | listed at | more at | more tips | more info at | click here | klick
    hier | klickt hier | haz clic | clique aqui | cliquez ici | clicca qui | aqui | besucht |
    besuchen sie | visitez | visita | visitem | acesse | entra en | entre no | hier gehts |
    descarga | descargala | baixe | baixa aqui | telechargez | scarica | herunterladen unter | see
    you there | here is/s the link | follow the link | follow this link | via this link |
    available at | complete at | watch it at/on/here | watch here | right now at/on | over on |
    thank me later`,
  mylink: `
    ref link | my ref | invite code | invitation code | referal | referrer | enter .. invite/code
    | using code | my/our/mein*/meu/mi/mon/mio link | my/our code | my referral | my invite | my
    promo | referral link/code | invite code/link | affiliate* | with code | use code | codigo de
    descuento/desconto/promocional/referido/convite | codice sconto/promo/invito | rabattcode |
    gutscheincode | meinen code/link | mit dem code | mon code | mon lien | lien de parrainage |
    parrainage | mi codigo | meu codigo | mio codice | through me you | usando mi | usando meu |
    with the code`,
  account: `
    jahreszugang* | premiumzugang* | zugangsdaten gunstig | premiumkonto* | familienplatz | spot
    in my family | family slot* | family plan slot* | slot/slots | place in my | lugar en mi |
    vaga na minha | abonelik | hesap | account/accounts | acc/accs/acct/accts/acount/acounts |
    cuenta/cuentas | conta/contas | konto/konten/accounts | compte/comptes | account premium |
    zugang/zugange | logins | pantalla/pantallas | tela/telas | screens | perfil/perfiles/perfis |
    profile/profiles/profils | profili/profilo | subscription/subscriptions | suscripcion* |
    assinatura* | abo/abos/abonnement* | abbonament* | premium | upgrade/upgrades/upgr* |
    membership/memberships | full access | private profile | konta | accountjes`,
  plan: `
    premium/prem/pr3mium plan/acc*/account* | premium plan | 4k plan | uhd plan | plan premium |
    premium account* | premium acc* | cuenta/cuentas premium | conta/contas premium |
    compte/comptes premium | premium zugang/zugange | account premium | shared
    account/accounts/abo* | abbonamenti condivisi | compte partage | cuenta compartida | conta
    compartilhada | own acc | your own mail/email | 4 screens/pantallas/telas/ecrans/schermi |
    perfil privado`,
}
