// What tells that somebody speaks about a swindle or an advert instead of making one.
import type { Lexicon } from '../phrases.ts'

export const context: Lexicon = {
  judged: `
    is not the company/companys/companies | it is not the | not theirs | charged my | she didnt |
    he didnt | they didnt | didnt luckily | luckily | never do that | dont do it | do not do |
    dont believe | do not believe | dont fall | aufgelegt | auflegen | passt auf | nicht
    reinfallen | hereinfallen | no es de | ellos no son | no son | ne sont pas | ce n est pas |
    non sono | nao e da | nao sao | spoof* | impostor* | imposter* | fraudster* | con artist* |
    conned | ripped off | rip off | shady | suspicious mail/link/message | smells like | looked
    fake | looks fake | obviously fake | hacked accounts get | is/its/was/are/looks/thats/this ..
    fake/scam/phishing/fraud/bogus/scams/fraudulent | fake ..
    mail/email/sms/call/site/page/message/number/support/desk/advert/app/popup/ad | scam
    call/mail/email/message/sms/site/number/alert | phishing
    mail/email/site/page/attempt/message/sms/test | a scam | scammer/scammers/scamming/scammed |
    is not support/from/official/real/the | isnt support/from/official/real/legit | is no official
    | no official whatsapp/number/phone | not from the company | not the real | beware of | be
    careful | watch out | careful | stay away from | hung up | hang up | did not click | didnt
    click | never
    click/call/calls/ask/asks/asked/let/give/share/send/enter/install/trust/post/tell | would
    never | do not/dont
    call/click/reply/answer/share/give/install/enter/trust/follow/fall/open/post/send | dont
    follow | nobody from .. asks/will | they never | delete it | just delete | reported
    it/him/her/them/this/already | report button | sick of | tired of these/all | spamming | block
    the card | es/era una estafa | estafa/estafas/estafadores/estafador | es falso/falsa |
    timo/timos | no lo/los/les den | no den | no llamen | no hagan | no abran | no caigan |
    cuidado con | ojo | tengan cuidado | no piquen | e golpe | golpe/golpes/golpistas/golpista |
    nao caiam | nao cliquem | nao passem | nao pede/pedem | cuidado | fiquem atentos |
    betrug/betruger/betrugsversuch/betrugsmasche | ist fake | nicht
    anrufen/klicken/anklicken/darauf | finger weg | achtung | vorsicht | einfach loschen | niemals
    | fragt nie | masche | abzocke | falle/fallt nicht | warnung vor | arnaque/arnaques/arnaqueur*
    | c est faux | faux mail/site/message/sms/support/numero | hameconnage | mefiez vous | ne
    cliquez pas | ne repondez | n appelez pas | ne donnez | faites attention | attention aux/a |
    escroquerie | escroc/escrocs | truffa/truffe/truffatori/truffatore | sito falso | non
    cliccate/chiamate/date/cascateci | fate attenzione | attenzione a/al/alle/ai/agli | non e
    quello vero | oplichting | oszustwo`,
  reported: `
    asking her/him/us/me/people/for | a colleague says/said | a friend says/said/told/got/bought |
    my sister/brother/colleague/friend/boss/son/daughter/cousin/nan/gran ..
    got/received/bought/paid/gave/clicked/called | received an email/sms/text/call/mail | a popup
    | told us/him/her/them | they say/said/told/charged/wanted/claim | he/she/they says/say |
    someone says/said/told | somebody says/said/told | people selling/offering/asking | ads for |
    da ruft | ruft .. an und | rief .. an | schrieb mir | il m a | elle m a | ils m ont | me dijo
    | me dijeron | me disse | me disseram | mi ha detto | mi hanno detto |
    got/received/get/gets/getting .. call/mail/email/sms/text/message/letter/notification/popup |
    mail/email/sms/text/message/letter/popup/caller/guy ..
    says/said/saying/asks/asked/claims/claimed/wants/wanted/told | it says | it asks me |
    asks/asked/asking/wants/wanted/told/tells me/us/my/him/her/for | he/she/they
    wanted/asked/told/said/claimed/tried | called me/my/us | someone/somebody ..
    called/offered/wrote/claiming/asked/sent/messaged/contacted/wants/keeps | i/we was/were
    offered/called/contacted | pretends/pretending/pretended/posing/impersonating |
    claiming/claimed to/that/it | calling themselves/himself | whatever they call | saying | user
    .. sent/selling | sent me | private message from | keeps asking/sending/telling/messaging | my
    father/mother/mum/dad/grandmother/grandma/uncle/aunt/neighbour/neighbor/parents/wife/husband
    .. called/paid/gave/got/clicked/has/bought | first search result | shows up first | the real
    site | the real account | recibi | me llego | me llegaron | me llamaron | me escribio | me
    escribieron | me pidieron | me piden | me pide | me ofrecieron | me ofrecen | diciendo | dice
    que | recebi | me ligaram | me ligou | me pediram | pedindo | me ofereceram | dizendo | diz
    que | bekommen | erhalten | bekam | hat/haben mich angerufen | behauptet/behaupten/behauptete
    | wollte dass | angeblich* | geben sich | gibt sich | wurde mir | hat mir .. angeboten | steht
    dass | ai recu | on m a | m a appele | m ont appele | m a demande | m ont demande | qui
    me/demande | disant | pretend* | se fait passer | ho ricevuto | mi e arrivat* | mi hanno
    chiamato/chiesto/offerto/scritto | mi ha chiamato/chiesto/scritto | dicendo | che dice | con
    scritto | si spaccia*`,
  asks: `
    how can i tell whether | whether it really | really came from | does this even work | how does
    this | is that from | is that normal | normal for you | nothing to do with | worth it | should
    i trust | can i trust | trustworthy | anyone know if .. real/legit | is there any truth |
    is/was this/that/it ..
    real/legit/legitimate/genuine/safe/official/true/normal/allowed/legal/from/phishing/fake/scam
    | is/are .. mail/number/site/page/message/link/letter ..
    genuine/real/legit/official/safe/from/you | can/could that/this be legal/real/true/legit |
    cant be legal | that right | is it safe/legal/true/ok | are .. legit | anyone else
    get/got/gotten/received | really from | how do i know/recognise/recognize/tell/report | how
    can i tell/report/recognise | did .. send/sent | do you .. send | what can we do | what should
    i do | what now | where do/can i report | es real/cierto/verdad/legal/oficial/verdadero | es
    de ustedes | sera verdad | e verdade/verdadeiro/confiavel/real | e de voces | verdadeiro ou |
    ist das/diese/die .. echt/serios/legal/betrug/von/erlaubt/normal | stimmt das | von euch |
    echt oder | est ce .. vrai/arnaque/normal/legal/serieux/vous | c est .. arnaque/vrai/serieux |
    vient .. de vous | est ce bien | e vero/vera/affidabile/legale/davvero | e una truffa`,
  wonders: `
    how do/can i/we | where do/can i/we | can i | why does/do/is/did/would | does
    anyone/anybody/it | is there a/any/still | do i/we/you | has anyone | anyone else | i tried |
    tried that | since yesterday/monday/tuesday/friday/this | after the/an/last update/upgrade |
    looking for the | which series/film/one | como puedo/hago/quito | donde esta/encuentro/puedo |
    alguien sabe/mas/tiene | wie kann/lange/bekomme/komme | kann ich/man | warum | weiss jemand |
    hat jemand | wo finde | comment faire/supprimer/changer/puis | pourquoi | quelqu un | est ce
    que | como faco/posso/tiro/mudo | alguem sabe/mais | o que pode | come posso/faccio/si | dove
    trovo/posso | perche | qualcuno sa/ha`,
}
