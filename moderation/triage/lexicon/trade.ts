// More of what is offered and how: whole kinds of wares, and the words of selling in further languages.
import type { Lexicon } from '../phrases.ts'

export const trade: Lexicon = {
  reach: `
    hmu | hit me up | hmu for | shout if | shout me | inbox me | inbox | in my bio | my bio | link in bio/profile |
    in/on/see my profile | text/message/dm/pm me | write me/us | mail me | ask for details/list/videos/price |
    price on request | on request | by message | reply in confidence | comment yes | add me on | meldet/melde euch/dich |
    bei interesse | einfach anschreiben | schreib/schreibt mir | nachricht an mich | per signal/telegram/nachricht |
    escribeme | escribe por | por inbox | por privado/interno | pregunta sin | por mensaje | en mi biografia/perfil |
    ecris moi | ecrivez moi | contactez moi | en mp | en prive | en message prive | sur demande | en dm | scrivimi |
    scrivetemi | in pvt | in privato | in chat | chama/chame no/na/eu | no zap | fale comigo | no privado | link da bio |
    no meu perfil | pisz/piszcie | na priv | kontakt przez | stuur bericht/me | app mij | mail mij | ozelden | yazin |
    dmden | ulasin | iletisime gec* | pishite | lichk* | hubungi | minat chat | chat wa | wa ya | lien he | join karo |
    whatsapp karo | lasati mesaj | تواصل | واتساب | 加微信 | 微信 | line id | 카톡 | пишите | личку`,
  sell: `
    selling | sell or swap | swap or sell | for sale | up for grabs | passing on | wholesale | resell* | sub resellers |
    we lift | we sit | we write | we put | we make | we accept | buying and selling | hiring | we pay | we buy | i buy |
    i rent | i give out | i build | i load | i load it | bring me | dropping | autobuy | verkaufe | zu verkaufen |
    abzugeben | noch .. platze frei | vendo | vendemos | se vende* | hacemos | liberamos | je vends | vends | il me reste |
    a vendre | disponibil* | telas | pantallas | perfiles | sprzedam | sprzedaz | te koop | aangeboden | satilik | satilir |
    satiyorum | prodam | продам | продаю | jual | ban tai khoan | vand | vanzare | suchen mitarbeiter | selling my`,
  bargain: `
    per month | a month | a year | a pop | each | the lot | for the lot | tenner | fiver | quid | bucks | value | below value |
    face value | at half | fraction | instead of | worth of | early bird* | clearance | warehouse | tanie | tania | tanio | zl |
    miesiecznie | goedkoop* | ucuz | nedorogo | murah | harga | gia re | sasta | sabse sasta | pret mic | barato/baratos |
    baratas | moins cher | pas cher | economico | billig* | gunstig* | preiswert | half price | for members | stock |
    refilled | limited | seats limited | rabat | indirim | скидк* | дешево | رخيص | 激安 | 最低价 | 최저가`,
  guarantee: `
    warranty | replacement | money back | or you pay nothing | pay after | pass guaranteed | still working | works for |
    garanti* | gwarancj* | garansi | bergaransi | bao hanh | guarantee ke | no bans | lab tested | results posted | vouches |
    vouched | happy clients/customers | clientes felices | referenzen | referencias | tenho referencias | rep | discreet* |
    discreto | ضمان | no freeze* | zero freez* | never buffer* | no buffer* | ohne ruckler | donma yok`,
  lure: `
    first one free | first week on | on the house | free quote/estimate/audit/webinar/reading/trial/access/invites |
    sign up free | join free | no registration | without registering | sin registrarse | sans inscription |
    senza registrazione | ohne anmeldung | sem cadastro | bez rejestracji | kayitsiz | no card | no skills | no experience |
    no fees | no paperwork | no questions | no exam | no contract | no login needed | no signup | no sign up | invite only |
    invite codes | first 100 | first five/ten | before it closes/is | before they take | get in before | only till |
    until midnight | tonight only | proefdag | darmowy | probnie | deneme | thu mien phi`,
  iptv: `
    live channels | pay channels | all channels | vod | pay per view | ppv | mag portal | xtream | m3u | lines | cccam | oscam |
    iptv | alle sender | alle zenders | tum kanallar | toutes les chaines | todos los canales | todos os canais |
    tutti i canali | wszystkie kanaly | kanalow | canales | kanallar | kanaly | futebol ao vivo | live sport/sports |
    sport and movie | cline* | card sharing`,
  box: `
    loaded | load it with | preloaded | preinstalled sharing | android boxes | tv boxes | tv box | box liberado | stick mit allen |
    fertig eingericht* | vitalicio | tv stick loaded | liberamos | le metemos`,
  piracy: `
    on the tracker | cam and hd | camrip | still in theatres | dvd copies | ripper | rip wizard | mkv | removes the protection |
    beats every protection | record episodes | dubbed anime | subbed | raw manga | vf et vostfr | vostfr | en latino |
    alle folgen | todas las temporadas | tutte le puntate | assista tudo | film e serie | updated hourly/daily/nightly |
    the same evening | two weeks before | early episodes | patched apk/app | crackee | modificado | modificada | mirrors the`,
  stolen: `
    mail:pass | user:pass | logins a day | working logins/login | fresh/working cookies | configs | bypasses captcha |
    capture of | multi threaded | endless trials | resets the | aged mailboxes/profiles/accounts | phone verified |
    database of | sorted by country | accounts in bulk | receive sms`,
  detour: `
    japanese/american/us/uk/british/usa catalogue | catalogue from/of | catalogo usa/de/americano | catalogue americain |
    alles aus den usa | any country | from .. countries | clean ips | one home | household check | household bypass |
    lives/live together | no more codes | kein haushalt | nocheck`,
  gambling: `
    free spins | jackpot | lottery ticket* | raffle | ticket to win | pronosticos | pronostici | schedina | tipster | locks a day |
    fixed odds | odds | rakeback | bonus veren | yatirim sarti | deneme bonusu | joguinho | foguete | freispiele | spielbank |
    dice game | sure wins`,
  riches: `
    cashed out | a day on average | be your own boss | extra cash | daily profit | side income | nebenbei | heimarbeit |
    travail a domicile | lavora da casa | desde tu celular | pelo celular | vagas abertas | diarios | par jour | al mese |
    earn .. per | earn .. daily | paid weekly | weekly pay | pago semanal | typing work | rating job | pump | listing |
    floor already | mint page | presale | monthly payment plan | beachfront | strategy that | next pick | coin | coins`,
  attention: `
    comment like | please like and | leave five stars | five stars | hang out and follow | join our podcast | our podcast |
    new video | unbox | debut ep | my novel | first volume | coded a | my newsletter | weekly letter | board game | funded |
    views for | subs for | real fans | blue tick | five star reviews | link in bio | my stream | going live | i am live`,
  reviews: `
    book online | book at | our crew | our engineers | our packers | workshop | fair prices | near you | anywhere in |
    all over | same day | free quote | from 39 | from 49 | from 199 | delivered in | next day delivery | any flavour |
    gift wrapped | worldwide delivery | wholesale price | factory | catalogue by | catalog | puppies | lessons | tutor |
    tested by experts | read before you buy | top 10 | compare here | print on demand`,
  adult: `
    18 | without clothes | private photos | over 40 near | waiting for a message | looking for serious | frauen aus |
    suchen kontakt | ladies from | companion | allowance | spoil a | clips | sexy clips | half naked`,
  pills: `
    capsules | drops | gummies | peptides | anabolics | kilos | kilo | doctors do not | doctors dont | regrew | natural |
    before it is banned | restore sight | melatonin | without prescription | medium | spells | brought my husband/wife back`,
  loans: `
    prestamos | sin aval | schufa | ohne schufa | auszahlung | taux | offre de pret | para negativado | negativado | debts |
    up to 5000 | credit today | we still say yes | asnef | kredyt | pozyczk* | kredi`,
  essay: `
    seminararbeit | bachelorarbeit | hausarbeit | tfg | trabajos de | our writers | pro seite | per page | sit the .. exam |
    exam for you | diploma | assignments | sin plagio`,
}
