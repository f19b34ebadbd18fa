// More words against people: insults, threats, wishes and contempt, in further languages and shapes.
import type { Lexicon } from '../phrases.ts'

export const malice: Lexicon = {
  insult: `
    halfwit | nitwit | dimwit* | imbecile/imbeciles | cretin/cretins | dunce | simpleton | cockroach/cockroaches | snitch | swine |
    scumbag | bum | bimbo | brat | cow | bat | troll | sicko | creep | weirdo | filth | vermin | rat/rats | leech | parasite/parasites |
    wanker | tosser | prick | dickhead | asshole | arsehole | bitch | bastard | cunt | twat | knob | bellend | douche* | jackass |
    dumbass | shithead | fuckface | motherfucker | moron/morons | village idiot | waste of oxygen/space | piece of garbage/trash |
    excuse for a human | vollidiot | trottel | depp | vollpfosten | vollspast | spast/spasti | hurensohn | wichser | fotze |
    schlampe | dreckskerl | drecksau | penner | opfer | spacko | hirnlos* | depperter | arschloch | schwachkopf | blodmann |
    gilipollas | pendejo/pendeja | cabron* | imbecil* | capullo | subnormal* | payaso/payasa | cretino/cretina | malparido |
    hijo de puta | hijueputa | boludo | pelotudo | maricon* | zorra | connard/connasse | abruti* | debile | cretin | salope |
    encule* | batard | merdeux | con de | gros con | trop con | ordure | coglione/coglioni | stronzo/stronza | deficiente |
    bastardo | idiota | rimbambito | pezzo di | figlio di | otario/otaria | imbecil | babaca | arrombado | vagabundo/vagabunda |
    filho da puta | corno | desgracado | sukkel | klootzak | eikel | lul | hoer | mongool | achterlijke | kankerlijer | debiel |
    kretyn | debil/debilem | idiota | glupek | dupek | skurwysyn* | kurwa | frajer | smiec | aptal* | salak | gerizekali |
    geri zekali | mal herif | serefsiz | orospu | pic | kopek | it herif | kutte | kutta | kamina | gadha | chutiya | madarchod |
    тупой | идиот | дурак | сука | мудак | ублюдок | урод | غبي | حمار | کتے | スチュピド | バカ | 死ね | 傻逼 | 白痴 | 바보`,
  belittling: `
    brain/brains | iq | thick as | no clue | snot nosed | waste of | nothing | pathetic | pea brain | baby english |
    an adult | let adults | learn to | smug | lying | greasy | spineless | worthless | miserable | repulsive | ashamed |
    lazy | mentally ill | creepy | freak | autistic | cripple | retarded | too blod | zu blod | dumm | tonto que | mas tonto |
    keine ahnung | trop bete | nulle | burro | burra | imundo | nojento | glupi | glupia | dom | achterlijk`,
  shutUp: `
    cala a boca | callate | cierra el pico | cierra la boca | ferme la | ferme ta | ta gueule | tais toi | casse toi | chiudi quella |
    chiudi la bocca | stai zitto | sta zitto | zamknij sie | zamknij ryj | hou je bek | hou je mond | rot op | rot toch op |
    kes sesini | kapa ceneni | defol | chup kar | chup kar | закрой рот | заткнись | halt die/deine/dein | halt einfach die |
    halt den mund | pappn | verpiss dich | hau ab | verzieh dich | vete a | largate | lavate de | vaffanculo | va te faire |
    vai se ferrar | vai tomar | vai te catar | va a cagare | spierdalaj | wypierdalaj | wynos sie | git buradan | go cry |
    get a life | kiss my | shove it | stop typing | stop answering | nobody asked you | get a cure | vanish | get lost |
    don t want your kind | your kind | retourne jouer | rentre chez | geh putzen | go back to school`,
  harm: `
    break every | break your | break both | slap you | slapped | torch your | burn your house | ill find you | i will find you |
    find you and | find out where | where .. lives | know where you/he/she | know which | drive past your | follow you home |
    waiting for you | wait for you | end up in hospital | accidents happen | have accidents | be a shame if | check their brakes |
    check your brakes | you ll regret | regret it | think about that before | sleep well | remember that when | make you pay |
    i have your ip/address/photos | your address and | photos of your | your real name | post your | they go online |
    goes online | where your wife | where your kids | your daughter | your son | your kids | your family | your boss |
    being fired | baseball bat | rifle/rifles | gun/guns | knife | police squad | swat | needs a visit | dig up where |
    ti spacco | ti vengo | ti trovo | sotto casa | te voy a | te parto | partir la cara | se donde vives | ya veras |
    je vais te | tu vas le regretter | je sais ou tu | vou te | te achar | quebrar tua | sei onde voce | ich weiss wo du |
    ich finde dich | ich warte | warte auf dich | ich komm vorbei | znajde cie | polamie | wiem gdzie | ik weet waar | ik vind je |
    seni bulurum | seni bulacagim | nerede oturdugunu | найду тебя | beat some sense | needs to beat | should beat |
    flood her/his inbox | cant hide | can t hide | four new accounts | i made .. accounts`,
  wish: `
    hope you choke | hope you die | stop breathing | never born | get cancer | gets cancer | you died | die already | go die | just die |
    drop dead | end your | rope yourself | kys | off yourself | kill yourself | the bridge is | jump off | swallowing the whole |
    whole bottle | truck had | in front of a | would miss you | miss you | do everyone a favour | do us .. favour | hit by a |
    loses their home | rots | rot in | suffer | crepa | ammazzati | muori | ti venga un | spero che ti | matate | te mueras |
    muerete | ojala te | se mata | morra | morre logo | tomara que voce | va te pendre | creve | va mourir | suicide toi | bring dich |
    hang dich auf | verrecke | langsamen tod | stirb | spring voor een | ga dood | krijg kanker | zabij sie | zdychaj | geber |
    gebersin | ol artik | kendini oldur | сдохни | убей себя | should have finished | finished the job | lonely and stupid`,
  contempt: `
    only know how | only come to | come here to | are all liars | all liars | all thieves | can t do anything but | nothing but steal |
    belong on | belong in | should not be allowed | shouldn t get | shouldnt get | should be sterilised | sterilised | put down |
    ought to be | gas the | gassed | vergast | gehort vergast | drown the | send them | send .. back | back where they | back home |
    back to the jungle | selva | volved a | a robar | by boat | let them in | zum schmarotzen | ab in den flieger | locked away |
    weggesperrt | don t need | we don t need | leave us normal | normal people | contagious | disgusting lifestyle | in a wig |
    in a dress | never be a woman | thieving | go pray | go eat a | use a toilet | check the nose | they run the | real men |
    make a sandwich | to the kitchen | geh putzen | a fregar | lavar louca | lava la loza | stare in cucina | hits you |
    let your husband | ask daddy | stay at home | stay in a home | near electricity | not one of them | fumigaros | ungeziefer |
    the spray | stepped on | clog the`,
  people: `
    indians | pakistanis | poles | polish people | romanians | turks | arabs | jews | muslims | christians | catholics | believers |
    africans | asians | chinese people | mexicans | latinos | refugees | migrants | travellers | gypsies | roma | foreigners |
    auslander | sudacas | moros | gitanos | meridionali | terroni | immigrati | arabe/arabes | noirs | etrangers | negros |
    nordestino/nordestinos | females | women | woman | weib | weiber | mujer/mujeres | mulher/mulheres | femmes | donne | gays |
    lesbians | homos | schwule | wheelchair people | blind man | deaf | disabled | autistic | boomer/boomers | grandpa | blonde |
    skin colour | skin color | your country | your sort | your kind | you people | over there | bible freaks`,
  mocking: `
    boo hoo | boohoo | aww | lol shes | lol he s | not coming back | grow up | isn t real | isnt real | you re just lazy | stop crying |
    crying over | comedy gold | hilarious | sell a kidney | beggar | tissue for | your dead | dead husband | chemo | dog dies |
    fatty | fat ugly | ugly face | your avatar | your parents | your mother | ta mere | tua mae | deine mutter | tu madre | dropped as |
    send nudes | nudes | picture of your | foto en | bild ohne | show us your | your legs | bend that | bend over | darling | sweetie |
    susse | guapa | gostosa | as flexible | alone anna | when you are alone | every post of yours | until you quit | crybaby |
    does mummy | does mommy | slow clap | get a job`,
  slur: `
    fairy | schwuchtel | maricones | sudacas | cripple | retard/retards/retarded | spastic | mongo | kanake* | neger | tunte |
    paedophiles | sand people | heil | gas the rest | plantation | go eat a bat`,
}
