// Words against people: insults, threats, wishes of harm, and contempt for what somebody is.
import type { Lexicon } from '../phrases.ts'

// They stand here so that they are found; nothing of this is ever shown.
export const hostility: Lexicon = {
  shutUp: `
    laisse les adultes | let the adults/grown ups | geh zuruck in | zuruck in dein loch | go play
    outside | did mummy/mommy/daddy | vai cuidar | larga o | go back to sleep | back to your
    cave/hole/basement | some daqui | personne t a | t a sonne | wer hat dich gefragt | niemand
    hat dich | nadie te pregunto | ninguem te perguntou | nessuno ti ha | mejor callate | stop
    giving advice | stop posting | never post again | stop breathing | leave this forum | get out
    of here | get off this | off the internet | go choke | go back under | back under your | go
    play in | go outside and | log off and | delete your account | do us all a | geh weiter |
    halts maul | zisch ab | mach dich vom | klappe | larguese | largate | vete de aqui | sai daqui
    | cai fora | casse toi | tire toi | barre toi | sparisci | togliti | vattene | vai a zappare |
    vai a lavorare | vai a dormire | torna a dormire | tornatene a | shut up | shut your | shut
    the | shut it | stfu | gtfo | fuck off | fuck you/u/ya/yourself | fuk you/u | fck you/u | f
    you | f off | piss off | bugger off | screw you | eat shit | go to hell | rot in hell | burn
    in hell | get lost | get bent | go away and | crawl back | go back to your | nobody asked | no
    one asked | nobody cares .. you/shut/delete | nobody likes you | no one likes you | nobody
    wants you/your | everyone hates you | everybody hates you | suck my | kiss my ass | up yours |
    go cry | cry me | cry more | cry about it | touch grass | get a life | learn to read | go fuck
    | lick my | blow me | hope you choke | your mom/mother/mum is/sucks/should | ur mom | did your
    mother | yo mama | halt .. fresse/maul/schnauze/klappe | fresse halten | maul halten | verpiss
    dich | fick dich | fickt euch | leck mich | geh sterben | hau ab | verzieh dich | schnauze |
    schleich dich | deine mutter/mudda | callate | callense | cierra la boca/el | cerra el orto |
    vete a la/tomar | vete al | chinga tu | chingate | que te jodan | jodete | que te den |
    metetelo | tu madre | tu puta madre | andate a la | la concha de | chupame/chupala | cala a
    boca | cala boca | calaboca | vai tomar/se | vai se/te foder | vtnc | vsf | va a merda |
    foda-se voce | foda se | vai pro inferno | sua mae | tua mae | vai catar | enfia no | ferme la
    | ferme ta | ta gueule | tg | vos gueules | va te faire | va crever | degage | va chier |
    nique ta/tes | ntm | va mourir | creve | stai zitto/zitta | chiudi .. bocca/becco/quella |
    vaffanculo | fanculo | vai a cagare | va a cagare | tua madre | tua sorella | va al diavolo |
    vai al diavolo | muori | crepa | levati dai | hou je bek | rot op | zamknij`,
  harm: `
    come round with | come .. with a hammer/knife/bat/gun | hammer/bat/knife .. you | one more
    post/word and i | beat .. out of you | kick your ass/butt/teeth | give me your address | at
    your door | on your doorstep | outside your house/door | come to your house/home/door/work |
    coming to your house/home/door | visit you at | pay you a visit | see how brave | meet you in
    person | your family will | your kids will | your children will | run you over | put a bullet
    | bullet in | knife in | i know who you are | i know your name | ill tell your boss | tell
    your boss | call your employer | get you fired | ruin your life | your life is over | you wont
    live | you will not live | your days are | you are next | youre next | ich mach dich | ich
    krieg dich | wir kriegen dich | wir finden dich | ich weiss wer du | komm zu dir | te vamos a
    | vamos a por ti | ya veras | conozco tu | je sais qui | je viens chez | on va te | ti aspetto
    sotto | so chi sei | vou ai na | sei quem voce |
    kill/murder/hurt/beat/stab/shoot/punch/slap/smash/strangle/choke/bury/gut/skin/rape/slit/crush
    you/u/ya | beat you/the .. up/out | break/smash/cut/kick/punch/slit/knock/crush/bash your
    neck/legs/arms/fingers/bones/nose/jaw/face/skull/teeth/throat/head/ass/knees | your teeth out
    | fuck you up | mess you up | put you in hospital/the/a | i will/ll end you | ill end you |
    hunt you | come for you | coming for you | find you | find out where/who you | track you down
    | you are/youre dead | youre a dead | you will die | youll die | you deserve to die/be/get |
    deserve to die/rot/suffer | watch your back | sleep with one | youll regret | you will regret
    | you will pay for | youll pay for | know where you | know your address | know where your | i
    have your address/ip | got your ip | where your children/kids/family | your
    children/kids/family will | publish your/where | leak your address/nudes/photos | post your
    address | dox you/her/him | say that to my face | meet me outside | you wont see it coming |
    make you eat/suffer | make your life hell/miserable | should be
    shot/hanged/gassed/killed/beaten/stepped/exterminated/put/burned/deported/sterilized/locked |
    put down like a | i swear i will/ill | teach you a lesson | bring dich um | bringe dich um |
    schlag .. dich/fresse/zusammen | schlage dir/dich | hau dir | ich finde dich | ich finde
    heraus | finde dich | weiss wo du | wo du wohnst | wirst .. bereuen | mach dich fertig | mache
    dich fertig | kriegst .. aufs maul | aufs maul | pass auf dich | abstechen | breche dir |
    brech dir | te voy a matar/encontrar/partir/romper/buscar/reventar/hacer/pegar | voy a
    matarte/encontrarte/buscarte/reventarte | te mato | te rompo | te parto | se donde vives |
    sabemos donde vives | te vas a arrepentir | cuidate la espalda | vou te
    matar/achar/encontrar/pegar/quebrar/arrebentar | sei onde voce/vc/tu | vou quebrar .. cara |
    vai se arrepender | vou atras de voce | je vais te/vous
    tuer/trouver/casser/frapper/defoncer/buter/retrouver/demolir | vais te ..
    tuer/trouver/casser/retrouver/crever | je sais ou tu | tu vas le regretter | je te retrouve |
    te casser la | ti ammazzo/uccido/trovo/spacco/spezzo/rompo | ti vengo a | vengo a
    prenderti/cercarti | so dove abiti/vivi | te ne pentirai | ti spacco la | ti ammazzerei`,
  wish: `
    wish your plane/car/house/family | your plane had | had crashed | te quedes sin | sin familia
    | quedes sin | vermisst keiner | dich vermisst | would not miss you | wouldnt miss you | if
    you were gone | if you died | if you disappeared | when you die | notice/miss/care/cry if you
    | do it already | wish you were dead/never | you were never born | should have been aborted |
    should have swallowed | deserve cancer | get aids | catch covid | covid gets you | choke on |
    go choke | hope .. fail/fails/burns/leaves | stirb | du sollst sterben | sterben sollst |
    ojala te | morra logo | quero que voce morra | que tu creves | j espere que | spero che ti |
    crepa | hope you/your/u/ya ..
    die/dies/burn/burns/rot/rots/suffer/choke/lose/cry/cancer/crash/crashes/fail/bleed/drown/dead
    | hope someone .. you | hope .. hit by | hope .. cancer | hope .. die/dies |
    kids/family/mother/children get cancer | you get cancer | get run over | drop dead | drink
    bleach | kys/kms | kill yourself/urself/yourselves | end yourself | end your life | hang
    yourself | off yourself | unalive yourself | neck yourself | jump off/from a/the
    bridge/roof/building/cliff/window | go die | please die | die already | world .. better
    without you | better off without you | do everyone a favour/favor | do us a favour/favor and |
    do the world a favour/favor | nobody would miss you | no one would miss you | ich hoffe du/ihr
    | hoffentlich .. stirbst/verreckst/krepierst/verrecken | verrecke/verreckst/verreck | krepier*
    | bring dich selbst | bring dich endlich um | spring von | erhang dich | hang dich auf | geh
    sterben | sterben gehen | ojala te/os mueras/muera/mueran/atropelle/pudras/caigas/de | ojala
    .. mueras/cancer | muerete | matate | suicidate | pegate un tiro | que te mueras | tomara que
    voce/vc/tu/sua | tomara que .. morra/cancer | va se matar | vai morrer | j espere que tu/vous
    | va te pendre | suicide toi | tue toi | jette toi | creve en | spero che tu/ti/vi/muoia/muori
    | ammazzati | impiccati | ucciditi | buttati | spero .. muoia/cancro | ti venga un/il cancro`,
  slur: `
    razza inferiore | raza inferior | inferior race | race inferieure | raca inferior |
    minderwertige rasse | go back where you came | out of our/my/this country | get out of our |
    ghetto trash | trailer trash | white power | master race | heil hitler | sieg heil | muzzie* |
    muzrat* | zionazi* | christkiller | goat fucker* | goatfucker* | curry muncher* |
    currymuncher* | dothead* | street shitter* | pajeet* | slant eye* | ching chong | poofter* |
    poof/poofs | queer freak* | ladyboy* | it thing | mudblood | half breed | mongrel* | gypsy
    scum | dirty gypsy | dirty jew* | dirty arab* | dirty immigrant* | scheiss
    auslander/turken/juden/schwule | dreckstürke* | kanak/kanaks | putos moros | moro de mierda |
    sudaca* | indio de mierda | negro sucio | preto sujo | baiano burro | sale*
    pede/gouine/chinois/roumain | rital | polak | terrone di | negro di | ebreo di | nigger* |
    nigga* | n1gger* | faggot* | fag/fags | fagg0t | tranny/trannies/trannys | dyke/dykes |
    kike/kikes | spic/spics | chink/chinks | gook/gooks | paki/pakis | raghead* | towelhead* |
    sandnigger* | wetback* | beaner/beaners | coon/coons | gyppo* | pikey/pikeys | golliwog |
    jungle bunny | shemale* | heshe | libtard* | kanake/kanaken/kanacke* | neger |
    schwuchtel/schwuchteln | zigeunerpack | judensau | kameltreiber | schlitzauge* |
    sudaca/sudacas | panchito/panchitos | negrata/negratas | moro de | moros de | negro de mierda
    | maricon* | bollera | travelo | sapatao | traveco | crioulo | preto de merda | bougnoule* |
    negre/negro sale | sale arabe/juif/noir/negre/race/blanc | youpin/youpins | bicot* | tarlouze
    | gouine | tapette | terrone/terroni | negraccio | ricchione* | zingaro di | mussulmani di |
    frocio/froci | white trash | camel jockey | ape like`,
  people: `
    gays | homosexuals | lesbians | velha/velho | del sud | du sud | old people | old fossils |
    asians | latinos/latinas | mexicans | italians/germans/french/spaniards/brits/americans |
    christians/catholics | atheists | vegans | pensioners/elderly/grandmas/grannies | old
    woman/women/man/men/lady/ladies | housewife/housewives | single mothers/moms | poor people |
    unemployed | fat people | wheelchair | dyslexic* | illiterate people | stutter* |
    blonde/blondes | teenage girls | ossis | wessis | rentner | omas | behinderten | veganer |
    viejos/viejas | gordos/gordas | pobres | indios | velhos/velhas | gordos | nordestinos |
    vieux/vieilles | grosses/gros | handicapes | chomeurs | vecchi/vecchie | grassi | disabili |
    donne al | jew/jews/jewish | muslim/muslims | islam* | arab/arabs | black/blacks |
    asian/asians | indian/indians | chinese | mexican/mexicans | pole/poles | russian/russians |
    ukrainian* | turk/turks | gypsy/gypsies/roma | immigrant/immigrants/migrant/migrants |
    foreigner/foreigners | refugees | african/africans | hindu/hindus | gay/gays |
    lesbian/lesbians | trans | transgender | homo/homos/homosexual* | lgbt* | rainbow |
    woman/women/female/females/girl/girls | feminist/feminists |
    deaf/blind/disabled/autistic/autist/autists | boomers | your kind | your people | people like
    you | your country | you people | these people | those people | this race | your race | group
    | juden | moslem/moslems/muslime | auslander/auslandern | turken | araber/arabern |
    schwule/schwul/lesben | frauen/weiber/weib | fluchtling/fluchtlinge/asylant* |
    behinderte/behinderten | polen | russen | judios/judio | musulmanes | moros/moro |
    negros/negro | gitano/gitanos | inmigrante/inmigrantes | extranjeros | mujeres/mujer |
    gays/gay | sudamericanos | chinos | venezolanos/bolivianos/peruanos | judeus | muculmanos |
    nordestino/nordestinos | imigrantes | mulher/mulheres | favelado/favelados | ciganos |
    arabe/arabes | juif/juifs | musulman* | noirs/noir | immigres | etrangers | roms |
    femmes/femme/bonnes femmes | homos | ebrei/ebreo | arabi | negri/neri/nero | zingari |
    immigrati | donne/donna | extracomunitari | gente de tu pais | gente como tu | gente como voce
    | seu povo | gens comme toi | gente come te | meridionali`,
  contempt: `
    pushing their | lock them up | make me sick | makes me sick | razza inferiore | race
    inferieure | raza inferior | inferior race | kept away from | spared us | in every show |
    learn english/german/french/spanish/italian/our | lerne deutsch | lern deutsch | speak
    english/our | let on/in/into this | be let on | all terrorists | all
    criminals/thieves/liars/rapists/the same | should be banned/locked/removed/put/sent | too
    stupid/dumb to | too old to | belong in | belongs in a | should stay | stay out of | stay home
    | cant drive | cant even read/write/spell/think | not for people like | always complain* |
    always whining | whiners | shouldnt be | should not be | dont deserve | do not deserve | no
    place | sind alle | gehort ins | gehoren ins | son todos | son todas | sao todos | sont tous |
    sont toutes | sono tutti | sono tutte | alle gleich | sollten nicht | no deberian | nao
    deveriam | ne devraient | non dovrebbero | go back to/where | back to your | go home | get out
    of | deport/deported/deporting | ban the lot | ban them all | get rid of | ruin everything |
    ruin the | own it all | control the | beg/begging/beggars | smell/stink/stinks | dirty/filthy
    | disgusting | get a/the cure | need a cure | cure first | cure | take your pills | mental
    illness | mentally ill | get back to the/in | back to the kitchen | kitchen | make me a
    sandwich | let your husband | ask your husband | let a man | a mans job | need a man | lol
    women | and technology | should not be allowed | should just not | not welcome |
    invade/invading/invasion | savages | goats | uncivili?ed | uncivilized | lesser | inferior |
    do not belong | dont belong | not human | breed/breeding | plague | stealing our | free stuff
    | on welfare | terrorist/terrorists | gassed/oven | whine/whining | degenerate* |
    perverts/pervert | abomination | sinner* | groomer/groomers | freaks | what do you expect from
    | typical | zuruck in dein/deine/euer/nach | geh zuruck | raus aus | ausweisen | abschieben |
    hinter den herd | an den herd | in die kuche | gehoren nicht | dreckig* | stinken | ekelhaft |
    vergasen | gesindel | vuelve/vuelvete a tu/tus | vete a tu pais | regresa/regresate a tu |
    fuera de | a la cocina | a fregar | sucio/sucios | apestan | ladrones | dan asco | asco |
    enfermos | basura | expulsar | deportar | volta pro seu/teu | volta pra | volte para o seu |
    vai pra cozinha | pra cozinha | lavar louca | nojo | sujo/sujos | vagabundos | doenca |
    aberracao | rentre/rentrez/retourne/retournez dans/chez/a | dehors les | a la cuisine | puent
    | ne veut pas de | veut pas de | envahi* | malades | racaille* | parasites |
    torna/tornatene/tornate al/a/nel/in | torna a casa | in cucina | puzzano | sporchi | parassiti
    | fuori dall | schifo | malati | fuori dal`,
  mocking: `
    brave behind | cry about | your spelling | cant spell | your english is | your grammar | your
    accent | your face | your mother | your mom | your mum | your wife | your sister | single for
    a reason | no friends | no wonder your | nobody loves | alone forever | lonely | fatso | fatty
    | lose weight | ugly face | look at your | show your | nice rack | hot body | good girl |
    little girl | little man | mansplain | send a pic | send pics | send me a pic | your bra |
    come sit | date me | kiss me | in bed | bend | boo hoo | your dead
    husband/wife/mother/father/son/daughter/dog | nobody cares | no one cares | who cares about
    your | cry baby | crybaby | go ahead and cry | send nudes | send .. nudes | show me your |
    nice tits/ass/boobs/legs/profile | sit on my | sweetheart | little boy/girl | daddys girl |
    report this .. clown/idiot | until he/she/they is/are gone | how many .. dick | what are you
    wearing | bend over | your husband | get raped | your ugly | your fat | you smell | dog vomit
    | makes my dog | eaten here | lose your job | ashamed of you | die alone | die a virgin |
    mommys basement | basement dweller | your parents should/must | dropped you | dropped on |
    mandame fotos | manda nudes/foto | manda fotos | schick nacktbilder | envoie .. nudes/photos |
    mandami foto`,
}
