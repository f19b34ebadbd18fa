// Words against people: insults, threats, wishes of harm, and contempt for what somebody is.
import type { Lexicon } from '../phrases.ts'

// They stand here so that they are found; nothing of this is ever shown.
export const hostility: Lexicon = {
  /** Said to a person this is an insult; never of a thing. */
  insult: `idiot/idiots/idot/idiott/1diot | moron/morons/moronic | imbecile/imbeciles | cretin/cretins | halfwit* | dimwit* | nitwit* |
    dumbass* | dumbo | dumbfuck* | dipshit* | shithead* | bullshitter | asshole/assholes/arsehole/arseholes/ahole | bastard/bastards | bitch/bitches/biatch/btch |
    cunt/cunts | dickhead/dickheads/dick/dicks | prick/pricks | wanker/wankers | twat/twats | tosser | bellend | knobhead | numpty | jackass |
    motherfucker* | fucker/fuckers | fuckwit* | fuckface | douche/douchebag* | jerk/jerks | scum/scumbag* | vermin | parasite/parasites | 
    cockroach* | subhuman* | pig/pigs/swine | rat/rats | worm | maggot* | leech/leeches | clown/clowns | loser/losers/l0ser | retard/retards/retarded/tard | spastic/spaz |
    cripple/cripples | mongoloid | whore/whores/slut/sluts/skank | coward/cowards | weirdo/weirdos | creep/creeps | freak/freaks | psycho |
    brainless | braindead | brain dead | empty headed | pea brain* | smoothbrain | inbred | lowlife/lowlifes |
    simpleton | numbskull | blockhead | dunce | fool/fools | buffoon | ignoramus | imbecil | dullard | airhead | troll/trolls | keyboard warrior |
    know it all | fat cow | old hag | hag | boomer/boomers | incel/incels | snowflake/snowflakes | piece of shit/crap/trash/garbage/dirt/filth | bag of shit | sack of shit |
    waste of space/oxygen/air/skin/life | human garbage/trash/waste | pathetic .. person/clown/loser/excuse/life/creature | pathetic little/clown/loser/man |
    son of a | fake expert | arrogant pig/idiot/prick/little | low iq | iq of | single digit iq |
    trottel | vollidiot* | vollpfosten | idioten | depp/deppen/volldepp | dummkopf/dummkopfe | arschloch/arschlocher | wichser | hurensohn/huhrensohn/hurensohne |
    fotze | schlampe/schlampen | missgeburt* | spast/spasti/spacko/spasten | mongo | penner | schwachkopf | schwachmat* |
    drecksau | dreckskerl | drecksack | schwein/schweine | stuck scheisse/dreck/scheis | abschaum | untermensch* | hirnlos/hirnlose/hirnloser |  |
    wixer/wixxer | blodmann | nichtsnutz | versager | 
    idiota/idiotas | imbecil/imbeciles/imbecis | gilipollas | pendejo/pendejos/pendeja | cabron/cabrona/cabrones | puta/putas/puto/putos | hijo de puta | hijueputa |
    hdp | hijo de perra | mierda de persona | maricon/maricones | subnormal/subnormales | retrasado/retrasada | estupido/estupida/estupidos | tonto/tonta/tontos | 
    payaso/payasa | basura humana | escoria | muerto de hambre | muertos de hambre | malparido* | boludo/pelotudo/pelotuda/pelotudos | zorra | perra | cerdo/cerda | 
    baboso | capullo | asqueroso/asquerosa | desgraciado/desgraciada | tarado/tarada | gonorrea | carapicha |
    otario/otaria/otarios | babaca/babacas | arrombado/arrombada | desgracado/desgracada | lixo humano | filho da puta | fdp | cuzao | 
    retardado/retardada | vagabundo/vagabunda | palhaco/palhaca | merda de gente | trouxa | nojento/nojenta | viado/viadinho | escroto | verme | imundo | cretino/cretina/cretini |
    connard/connards/connasse/conard | pauvre con/conne | gros/petit/sale con/conne | debile/debiles | abruti/abrutie/abrutis | cretin/cretine | enfoire/enfoires | salaud/salope/salopes/salop | batard/batards |
    fils de pute | fdp | ntm | pd/pede/pedes | encule/encules | ordure | bouffon/bouffonne | tocard | grosse merde | sous merde | raclure | minable | gros porc | cassos | clochard | 
    trou du cul | tete de noeud | pauvre type/con/mec/fille/tache/debile | 
    coglione/coglioni | stronzo/stronza/stronzi | deficiente/deficienti | scemo/scema | stupido/stupida | bastardo/bastarda/bastardi | figlio di puttana | puttana/puttane | troia |
    testa di cazzo | pezzo di merda | merdoso | ritardato/ritardata | mongoloide | pagliaccio | fallito/fallita | sfigato/sfigata | buffone | imbecille/imbecilli | ignorante | maiale | feccia | frocio |
    minchione | handicappato | verme | rincoglionito |
    klootzak | eikel | sukkel | hoer | mongool | debiel | kutwijf | suka | debil | kurwa/kurwo | blyat`,
  /** An insult only when it says what somebody is: `you are so stupid`. */
  belittling: `stupid/stupids/stoopid/stupd | dumb/dum/dumber/dmb | trash | garbage | useless | pathetic | worthless | disgusting | ugly | fat | clueless | ignorant | 
    toxic | embarrassment | disgrace | liar/liars | thick | illiterate | braindead | incompetent | shit/shite/crap | puke | vomit | cancer | plague | rotten | dense | donkey | monkey/monkeys | dog/dogs | 
    dumm/dummer/dumme/dummes | blod/bloder/blode | bescheuert* | krank/kranker | hasslich* | lacherlich* | peinlich* | unfahig* | abartig | behindert* | wertlos* | 
    estupida | inutil* | patetico/patetica | ignorante/ignorantes | feo/fea | loco/loca | enfermo/enferma | ridiculo/ridicula | asco | basura | mentiroso/mentirosa | analfabeto/analfabeta |
    burro | idiota | inutil | ridiculo | feio/feia | lixo | vergonha | doente | doido | mentiroso | analfabeto |
    stupide | nul/nulle | moche | ridicule | malade | honte | dechet | inutile | ignorant* | menteur | 
    stupido | inutile | patetico/patetica | brutto/brutta | ridicolo/ridicola | malato | vergogna | spazzatura | ignorante`,
  you: `you/u/yu/ya/yourself/yourselves | youre/ur/your/yours | you people/lot/guys | du/dich/dir/dein/deine/deiner/deinen/deinem | ihr/euch/euer/eure | tu/te/ti/tus/eres/vos/sos/usted/ustedes/vosotros/sois |
    voce/voces/vc/vcs/seu/sua/teu/tua/es/seus | toi/ton/ta/tes/t/vous/votre/vos | sei/tuo/tua/siete/voi/vi | te | je bent/jij | jou | ty | jestes`,
  youAre: `you/u are/r/re/were/sound/look/must | youre/ur/yur | you/u .. are/r | are you | r u | you all are | youll always be | you absolute/total/complete/fucking/stupid/little/dumb/pathetic/filthy/dirty/ugly/fat/old/worthless/poor/miserable/sad |
    du bist | bist du | ihr seid | seid ihr | du dumme/dummer/blode/bloder/kleine/kleiner/elende/elender | eres | sos | usted es | ustedes son | son unos | sois | tu eres | voce e | voces sao | vc e | tu es | es um/uma | seu/sua | tu es | t es/est | vous etes | espece de | bande de | sei |
    sei un/proprio/solo | siete | lei e | que .. eres`,
  thing: `app/apps | service | tv/tvs | update | updates | player | company | movie/film/series/show/season/episode/character/actor | cat/dog/kid/kids/dad/husband | remote | router | screen | menu | button | feature | firmware |
    software | website | site | algorithm | provider | plan | question | cable | subtitles | message | error | code | box | stick | thing | design | interface | home screen | system | device | policy | rule | rules | idea | decision | 
    price | support | chat | bot | provider/isp | anwendung | fernseher | serie | dienst | aplicacion | servicio | servico | aplicativo | tele | application | applicazione | pelicula | filme | proof | mistake`,
  self: `im/i am such/an/a/so/just/really/the/too | i was an/such/so/just/too | am i | i feel/felt like | i felt | me being | my own | call me | maybe im | i must be | my bad | makes me look/feel | do not want to look/sound | dont want to look/sound/seem | ich bin | ich depp/trottel/idiot/esel/dummkopf | bin ich | soy un/una/yo | soy |
    que .. soy | fui .. idiota | sou um/uma | eu sou | fui um | je suis | suis je | sono un/uno/una/proprio | sono stato | che .. sono | 
    silly me | not an/a | idiot proof | for dummies | i idiot | me the`,
  shutUp: `shut up | shut your | shut the | shut it | stfu | gtfo | fuck off | fuck you/u/ya/yourself | fuk you/u | fck you/u | f you | f off | piss off | bugger off | screw you | eat shit | go to hell | rot in hell | burn in hell | get lost | get bent | go away and | 
    crawl back | go back to your | nobody asked | no one asked | nobody cares .. you/shut/delete | nobody likes you | no one likes you | nobody wants you/your | everyone hates you | everybody hates you | suck my | kiss my ass | up yours | 
    go cry | cry me | cry more | cry about it | touch grass | get a life | learn to read | go fuck | lick my | blow me | hope you choke | your mom/mother/mum is/sucks/should | ur mom | did your mother | yo mama |
    halt .. fresse/maul/schnauze/klappe | fresse halten | maul halten | halts maul | verpiss dich | fick dich | fickt euch | leck mich | geh sterben | hau ab | verzieh dich | schnauze | schleich dich | deine mutter/mudda |
    callate | callense | cierra la boca/el | cerra el orto | vete a la/tomar | vete al | chinga tu | chingate | que te jodan | jodete | que te den | metetelo | tu madre | tu puta madre | andate a la | la concha de | chupame/chupala |
    cala a boca | cala boca | calaboca | vai tomar/se | vai se/te foder | vtnc | vsf | va a merda | foda-se voce | foda se | vai pro inferno | sua mae | tua mae | vai catar | enfia no |
    ferme la | ferme ta | ta gueule | tg | vos gueules | va te faire | va crever | casse toi | degage | va chier | nique ta/tes | ntm | va mourir | creve |
    stai zitto/zitta | chiudi .. bocca/becco/quella | vaffanculo | fanculo | vai a cagare | va a cagare | tua madre | tua sorella | va al diavolo | vai al diavolo | muori | crepa | levati dai | 
    hou je bek | rot op | zamknij`,
  harm: `kill/murder/hurt/beat/stab/shoot/punch/slap/smash/strangle/choke/bury/gut/skin/rape/slit/crush you/u/ya | beat you/the .. up/out | break/smash/cut/kick/punch/slit/knock/crush/bash your neck/legs/arms/fingers/bones/nose/jaw/face/skull/teeth/throat/head/ass/knees | your teeth out |
    fuck you up | mess you up | put you in hospital/the/a | i will/ll end you | ill end you | hunt you | come for you | coming for you | find you | find out where/who you | track you down | 
    you are/youre dead | youre a dead | you will die | youll die | you deserve to die/be/get | deserve to die/rot/suffer | watch your back | sleep with one | youll regret | you will regret | you will pay for | youll pay for | 
    know where you | know your address | know where your | i have your address/ip | got your ip | where your children/kids/family | your children/kids/family will | publish your/where | leak your address/nudes/photos | post your address | dox you/her/him | 
    say that to my face | meet me outside | you wont see it coming | make you eat/suffer | make your life hell/miserable | should be shot/hanged/gassed/killed/beaten/stepped/exterminated/put/burned/deported/sterilized/locked | 
    put down like a | i swear i will/ill | teach you a lesson | 
    bring dich um | bringe dich um | schlag .. dich/fresse/zusammen | schlage dir/dich | hau dir | ich finde dich | ich finde heraus | finde dich | weiss wo du | wo du wohnst | wirst .. bereuen | mach dich fertig | mache dich fertig | kriegst .. aufs maul | aufs maul | pass auf dich | abstechen | breche dir | brech dir | 
    te voy a matar/encontrar/partir/romper/buscar/reventar/hacer/pegar | voy a matarte/encontrarte/buscarte/reventarte | te mato | te rompo | te parto | se donde vives | sabemos donde vives | te vas a arrepentir | cuidate la espalda | 
    vou te matar/achar/encontrar/pegar/quebrar/arrebentar | te mato | sei onde voce/vc/tu | vou quebrar .. cara | vai se arrepender | vou atras de voce | 
    je vais te/vous tuer/trouver/casser/frapper/defoncer/buter/retrouver/demolir | vais te .. tuer/trouver/casser/retrouver/crever | je sais ou tu | tu vas le regretter | je te retrouve | te casser la | 
    ti ammazzo/uccido/trovo/spacco/spezzo/rompo | ti vengo a | vengo a prenderti/cercarti | so dove abiti/vivi | te ne pentirai | ti spacco la | ti ammazzerei`,
  wish: `hope you/your/u/ya .. die/dies/burn/burns/rot/rots/suffer/choke/lose/cry/cancer/crash/crashes/fail/bleed/drown/dead | hope someone .. you | hope .. hit by | hope .. cancer | hope .. die/dies | kids/family/mother/children get cancer | you get cancer | get run over | drop dead | drink bleach | 
    kys/kms | kill yourself/urself/yourselves | end yourself | end your life | hang yourself | off yourself | unalive yourself | neck yourself | jump off/from a/the bridge/roof/building/cliff/window | go die | please die | die already | 
    world .. better without you | better off without you | do everyone a favour/favor | do us a favour/favor and | do the world a favour/favor | nobody would miss you | no one would miss you | 
    ich hoffe du/ihr | hoffentlich .. stirbst/verreckst/krepierst/verrecken | verrecke/verreckst/verreck | krepier* | bring dich selbst | bring dich endlich um | spring von | erhang dich | hang dich auf | geh sterben | sterben gehen |
    ojala te/os mueras/muera/mueran/atropelle/pudras/caigas/de | ojala .. mueras/cancer | muerete | matate | suicidate | pegate un tiro | que te mueras | 
    tomara que voce/vc/tu/sua | tomara que .. morra/cancer | va se matar | vai morrer | 
    j espere que tu/vous | va te pendre | suicide toi | tue toi | jette toi | creve en | 
    spero che tu/ti/vi/muoia/muori | ammazzati | impiccati | ucciditi | buttati | spero .. muoia/cancro | ti venga un/il cancro`,
  slur: `nigger* | nigga* | n1gger* | faggot* | fag/fags | fagg0t | tranny/trannies/trannys | dyke/dykes | kike/kikes | spic/spics | chink/chinks | gook/gooks | paki/pakis | raghead* | towelhead* | sandnigger* | wetback* | beaner/beaners | coon/coons | gyppo* | pikey/pikeys |
    golliwog | jungle bunny | shemale* | heshe | libtard* | kanake/kanaken/kanacke* | neger | schwuchtel/schwuchteln | zigeunerpack | judensau | kameltreiber | schlitzauge* | sudaca/sudacas | panchito/panchitos | negrata/negratas | moro de | moros de | negro de mierda | maricon* | bollera | travelo |
    sapatao | traveco | crioulo | preto de merda | bougnoule* | negre/negro sale | sale arabe/juif/noir/negre/race/blanc | youpin/youpins | bicot* | tarlouze | gouine | tapette | terrone/terroni | negraccio | ricchione* | zingaro di | mussulmani di | frocio/froci | white trash | camel jockey | ape like`,
  people: `jew/jews/jewish | muslim/muslims | islam* | arab/arabs | black/blacks | asian/asians | indian/indians | chinese | mexican/mexicans | pole/poles | russian/russians | ukrainian* | turk/turks | gypsy/gypsies/roma | immigrant/immigrants/migrant/migrants | foreigner/foreigners | refugees | 
    african/africans | hindu/hindus | gay/gays | lesbian/lesbians | trans | transgender | homo/homos/homosexual* | lgbt* | rainbow | woman/women/female/females/girl/girls | feminist/feminists | deaf/blind/disabled/autistic/autist/autists | old people | boomers | your kind | your people | people like you | your country | you people | 
    these people | those people | this race | your race | group | juden | moslem/moslems/muslime | auslander/auslandern | turken | araber/arabern | schwule/schwul/lesben | frauen/weiber/weib | fluchtling/fluchtlinge/asylant* | behinderte/behinderten | polen | russen | judios/judio | musulmanes | moros/moro | 
    negros/negro | gitano/gitanos | inmigrante/inmigrantes | extranjeros | mujeres/mujer | gays/gay | sudamericanos | chinos | venezolanos/bolivianos/peruanos | judeus | muculmanos | nordestino/nordestinos | imigrantes | mulher/mulheres | favelado/favelados | ciganos | arabe/arabes | juif/juifs | musulman* | noirs/noir | 
    immigres | etrangers | roms | femmes/femme/bonnes femmes | homos | ebrei/ebreo | arabi | negri/neri/nero | zingari | immigrati | donne/donna | extracomunitari | gente de tu pais | gente como tu | gente como voce | seu povo | gens comme toi | gente come te | meridionali`,
  contempt: `go back to/where | back to your | go home | get out of | deport/deported/deporting | ban the lot | ban them all | get rid of | ruin everything | ruin the | own it all | control the | beg/begging/beggars | smell/stink/stinks | dirty/filthy | disgusting | get a/the cure | need a cure | cure first | cure | take your pills | mental illness | 
    mentally ill | get back to the/in | back to the kitchen | kitchen | make me a sandwich | let your husband | ask your husband | let a man | a mans job | need a man | lol women | and technology | should not be allowed | should just not | not welcome | invade/invading/invasion | savages | goats | uncivili?ed | uncivilized | lesser | inferior | 
    do not belong | dont belong | not human | breed/breeding | plague | stealing our | free stuff | on welfare | terrorist/terrorists | gassed/oven | whine/whining | degenerate* | perverts/pervert | abomination | sinner* | groomer/groomers | freaks | what do you expect from | typical | 
    zuruck in dein/deine/euer/nach | geh zuruck | raus aus | ausweisen | abschieben | hinter den herd | an den herd | in die kuche | gehoren nicht | dreckig* | stinken | ekelhaft | vergasen | gas | pack | gesindel | krank | 
    vuelve/vuelvete a tu/tus | vete a tu pais | regresa/regresate a tu | fuera de | a la cocina | a fregar | sucio/sucios | apestan | ladrones | dan asco | asco | enfermos | basura | expulsar | deportar | 
    volta pro seu/teu | volta pra | volte para o seu | vai pra cozinha | pra cozinha | lavar louca | nojo | sujo/sujos | vagabundos | doenca | aberracao | 
    rentre/rentrez/retourne/retournez dans/chez/a | dehors les | a la cuisine | cuisine | puent | sales | ne veut pas de | veut pas de | envahi* | malades | racaille* | parasites | 
    torna/tornatene/tornate al/a/nel/in | torna a casa | in cucina | cucina | puzzano | sporchi | parassiti | fuori dall | schifo | malati | fuori dal`,
  mocking: `boo hoo | your dead husband/wife/mother/father/son/daughter/dog | nobody cares | no one cares | who cares about your | cry baby | crybaby | go ahead and cry | send nudes | send .. nudes | show me your | nice tits/ass/boobs/legs/profile | sit on my | sweetheart | 
    little boy/girl | daddys girl | report this .. clown/idiot | until he/she/they is/are gone | how many .. dick | what are you wearing | bend over | your husband | get raped | your ugly | your fat | you smell | dog vomit | makes my dog | eaten here | lose your job | ashamed of you | 
    die alone | die a virgin | mommys basement | basement dweller | your parents should/must | dropped you | dropped on | mandame fotos | manda nudes/foto | manda fotos | schick nacktbilder | envoie .. nudes/photos | mandami foto`,
  show: `film/films/movie/movies/series/serie/show/episode/episodes/season/character/characters/scene/scenes/actor/actress/plot/documentary/doku/documental/documentario/documentaire/pelicula/filme/temporada/saison/staffel/folge`,
}
