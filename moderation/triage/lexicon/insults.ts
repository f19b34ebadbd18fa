// Words that insult, who they are said to, and what they are said of without harm.
import type { Lexicon } from '../phrases.ts'

export const insults: Lexicon = {
  /** Said to a person this is an insult; never of a thing. */
  insult: `
    fossil/fossils | old fossil/fossils | granny | lard | gros lard | grosse vache | lappen |
    witzfigur | schlappschwanz | mummys boy | mommys boy | absolute donkey | nojenta/nojento |
    asco de persona/gente | mierda de gente | halbaffe | untermenschen | waste everyones | lump |
    useless lump | muppet/muppets | plonker | toad | goblin | slug | worm/worms | ape/apes |
    neanderthal* | caveman | mouth breather* | space cadet | spud | potato brain | bonehead |
    meathead | pinhead | birdbrain | half wit | idiotic fool | nutjob/nutcase | wacko | psychopath
    | sociopath | nazi/nazis | fascist | commie | simp | cuck | soyboy | beta male | neckbeard |
    basement dweller | pussy/pussies | sissy | crybaby | drama queen | attention whore | gold
    digger | pedo/pedos/paedo | pervert/perverts | creepy old | old fart | old bat | senile |
    demented | ocker | flachpfeife | hohlkopf | dumpfbacke | volltrottel | vollidioten | pappnase
    | affe/affen | ratte/ratten | kackbratze | arsch | arschgeige | penis | nutte | missgeburten |
    huso | idiota de mierda | pedazo de | animal de | burro de | analfabeto | lerdo | menso |
    mensa | naco | huevon | weon culiao | culiao | conchatumadre | chingado | idiotas | mamarracho
    | energumeno | jumento | burra | pau no cu | merdinha | seu lixo | lixo de | crevard | boloss
    | tete de con | blaireau | mongolien | gogol | bolos | debil* mental | cafard | idiote/idiots
    | imbecile/imbeciles | babbeo | cafone | ignorantone | zotico | testa di | scarafaggio |
    idioot | randdebiel | mafketel | idiot/idiots/idot/idiott/1diot | moron/morons/moronic |
    cretin/cretins | halfwit* | dimwit* | nitwit* | dumbass* | dumbo | dumbfuck* | dipshit* |
    shithead* | bullshitter | asshole/assholes/arsehole/arseholes/ahole | bastard/bastards |
    bitch/bitches/biatch/btch | cunt/cunts | dickhead/dickheads/dick/dicks | prick/pricks |
    wanker/wankers | twat/twats | tosser | bellend | knobhead | numpty | jackass | motherfucker* |
    fucker/fuckers | fuckwit* | fuckface | douche/douchebag* | jerk/jerks | scum/scumbag* | vermin
    | parasite/parasites | cockroach* | subhuman* | pig/pigs/swine | rat/rats | worm | maggot* |
    leech/leeches | clown/clowns | loser/losers/l0ser | retard/retards/retarded/tard |
    spastic/spaz | cripple/cripples | mongoloid | whore/whores/slut/sluts/skank | coward/cowards |
    weirdo/weirdos | creep/creeps | freak/freaks | psycho | brainless | braindead | brain dead |
    empty headed | pea brain* | smoothbrain | inbred | lowlife/lowlifes | simpleton | numbskull |
    blockhead | dunce | fool/fools | buffoon | ignoramus | imbecil | dullard | airhead |
    troll/trolls | keyboard warrior | know it all | fat cow | old hag | hag | boomer/boomers |
    incel/incels | snowflake/snowflakes | piece of shit/crap/trash/garbage/dirt/filth | bag of
    shit | sack of shit | waste of space/oxygen/air/skin/life | human garbage/trash/waste |
    pathetic .. person/clown/loser/excuse/life/creature | pathetic little/clown/loser/man | son of
    a | fake expert | arrogant pig/idiot/prick/little | low iq | iq of | single digit iq | trottel
    | vollidiot* | vollpfosten | idioten | depp/deppen/volldepp | dummkopf/dummkopfe |
    arschloch/arschlocher | wichser | hurensohn/huhrensohn/hurensohne | fotze | schlampe/schlampen
    | missgeburt* | spast/spasti/spacko/spasten | mongo | penner | schwachkopf | schwachmat* |
    drecksau | dreckskerl | drecksack | schwein/schweine | stuck scheisse/dreck/scheis | abschaum
    | untermensch* | hirnlos/hirnlose/hirnloser | wixer/wixxer | blodmann | nichtsnutz | versager
    | idiota/idiotas | imbecil/imbeciles/imbecis | gilipollas | pendejo/pendejos/pendeja |
    cabron/cabrona/cabrones | puta/putas/puto/putos | hijo de puta | hijueputa | hdp | hijo de
    perra | mierda de persona | maricon/maricones | subnormal/subnormales | retrasado/retrasada |
    estupido/estupida/estupidos | tonto/tonta/tontos | payaso/payasa | basura humana | escoria |
    muerto de hambre | muertos de hambre | malparido* | boludo/pelotudo/pelotuda/pelotudos | zorra
    | perra | cerdo/cerda | baboso | capullo | asqueroso/asquerosa | desgraciado/desgraciada |
    tarado/tarada | gonorrea | carapicha | otario/otaria/otarios | babaca/babacas |
    arrombado/arrombada | desgracado/desgracada | lixo humano | filho da puta | fdp | cuzao |
    retardado/retardada | vagabundo/vagabunda | palhaco/palhaca | merda de gente | trouxa |
    nojento/nojenta | viado/viadinho | escroto | verme | imundo | cretino/cretina/cretini |
    connard/connards/connasse/conard | pauvre con/conne | gros/petit/sale con/conne |
    debile/debiles | abruti/abrutie/abrutis | cretin/cretine | enfoire/enfoires |
    salaud/salope/salopes/salop | batard/batards | fils de pute | ntm | sale/gros/petit pede/pd |
    encule/encules | ordure | bouffon/bouffonne | tocard | grosse merde | sous merde | raclure |
    minable | gros porc | cassos | clochard | trou du cul | tete de noeud | pauvre
    type/con/mec/fille/tache/debile | coglione/coglioni | stronzo/stronza/stronzi |
    deficiente/deficienti | scemo/scema | stupido/stupida | bastardo/bastarda/bastardi | figlio di
    puttana | puttana/puttane | troia | testa di cazzo | pezzo di merda | merdoso |
    ritardato/ritardata | mongoloide | pagliaccio | fallito/fallita | sfigato/sfigata | buffone |
    imbecille/imbecilli | ignorante | maiale | feccia | frocio | minchione | handicappato |
    rincoglionito | klootzak | eikel | sukkel | hoer | mongool | debiel | kutwijf | suka | debil |
    kurwa/kurwo | blyat`,
  /** An insult only when it says what somebody is: `you are so stupid`. */
  belittling: `
    empty as | as empty | kept away from | head is empty | empty head | nichts im kopf | dumber |
    stupider | uglier | dumbest person | brain/brains | iq | brain cell/cells | too stupid/dumb to
    | lern/lerne .. lesen/schreiben/deutsch | scemo | lixo | zappare | nutzlos* | zu blod/dumm |
    nicht mal | nul a chier | rien dans | pauvre | bete | inutiles | sirves | bruta | lento |
    tarado | limitado | malcriado | mierda | merde | merda | stupid/stupids/stoopid/stupd |
    dumb/dum/dumber/dmb | trash | garbage | useless | pathetic | worthless | disgusting | ugly |
    fat | clueless | ignorant | toxic | embarrassment | disgrace | liar/liars | thick | illiterate
    | braindead | incompetent | shit/shite/crap | puke | vomit | cancer | plague | rotten | dense
    | donkey | monkey/monkeys | dog/dogs | dumm/dummer/dumme/dummes | blod/bloder/blode |
    bescheuert* | krank/kranker | hasslich* | lacherlich* | peinlich* | unfahig* | abartig |
    behindert* | wertlos* | estupida | inutil* | patetico/patetica | ignorante/ignorantes |
    feo/fea | loco/loca | enfermo/enferma | ridiculo/ridicula | asco | basura |
    mentiroso/mentirosa | analfabeto/analfabeta | burro | idiota | inutil | ridiculo | feio/feia |
    vergonha | doente | doido | mentiroso | analfabeto | stupide | nul/nulle | moche | ridicule |
    malade | honte | dechet | inutile | ignorant* | menteur | stupido | brutto/brutta |
    ridicolo/ridicola | malato | vergogna | spazzatura | ignorante`,
  you: `
    you/u/yu/ya/yourself/yourselves | youre/ur/your/yours | you people/lot/guys |
    du/dich/dir/dein/deine/deiner/deinen/deinem | ihr/euch/euer/eure |
    tu/te/ti/tus/eres/vos/sos/usted/ustedes/vosotros/sois |
    voce/voces/vc/vcs/seu/sua/teu/tua/es/seus | toi/ton/ta/tes/t/vous/votre/vos |
    sei/tuo/tua/siete/voi/vi | te | je bent/jij | jou | ty | jestes`,
  youAre: `
    youre/you are dumber/stupider/uglier/worse | you/u/your ..
    useless/stupid/dumb/pathetic/worthless | was bist du | wie .. bist du | quanto sei | ma sei |
    t es vraiment | t es qu | vous n etes | no tienes ni | no sabes ni | no sirves | voce nao
    passa | vai a zappare | you all | the likes of you | someone like you | people like you | with
    a brain like | somebody as | you/u are/r/re/were/sound/look/must | youre/ur/yur | you/u ..
    are/r | are you | r u | you all are | youll always be | you
    absolute/total/complete/fucking/stupid/little/dumb/pathetic/filthy/dirty/ugly/fat/old/worthless/poor/miserable/sad
    | du bist | bist du | ihr seid | seid ihr | du
    dumme/dummer/blode/bloder/kleine/kleiner/elende/elender | eres | sos | usted es | ustedes son
    | son unos | sois | tu eres | voce e | voces sao | vc e | tu es | es um/uma | seu/sua | t
    es/est | vous etes | espece de | bande de | sei | sei un/proprio/solo | siete | lei e | que ..
    eres`,
  thing: `
    app/apps | service | tv/tvs | update | updates | player | company |
    movie/film/series/show/season/episode/character/actor | cat/dog/kid/kids/dad/husband | remote
    | router | screen | menu | button | feature | firmware | software | website | site | algorithm
    | provider | plan | question | cable | subtitles | message | error | code | box | stick |
    thing | design | interface | home screen | system | device | policy | rule | rules | idea |
    decision | price | support | chat | bot | provider/isp | anwendung | fernseher | serie |
    dienst | aplicacion | servicio | servico | aplicativo | tele | application | applicazione |
    pelicula | filme | proof | mistake`,
  self: `
    im/i am such/an/a/so/just/really/the/too | i was an/such/so/just/too | am i | i feel/felt like
    | i felt | me being | my own | call me | maybe im | i must be | my bad | makes me look/feel |
    do not want to look/sound | dont want to look/sound/seem | ich bin | ich
    depp/trottel/idiot/esel/dummkopf | bin ich | soy un/una/yo | soy | que .. soy | fui .. idiota
    | sou um/uma | eu sou | fui um | je suis | suis je | sono un/uno/una/proprio | sono stato |
    che .. sono | silly me | not an/a | idiot proof | for dummies | i idiot | me the`,
  show: `
    film/films/movie/movies/series/serie/show/episode/episodes/season/character/characters/scene/scenes/actor/actress/plot/documentary/doku/documental/documentario/documentaire/pelicula/filme/temporada/saison/staffel/folge`,
}
