// How people are deceived: who the writer claims to be, what is threatened or promised, what is asked for.
import type { Lexicon } from '../phrases.ts'

export const deceit: Lexicon = {
  support: `
    hotline | service-hotline | numero verde | assistance number | tech support | service center |
    service centre | accounts department | care department | help center | kundenhotline |
    servicenummer | technische hilfe | centre d aide | numero de atencion | linea de ayuda |
    central de ajuda | support | suport | soporte | suporte | supporto | customer
    care/service/support/help/helpline | costumer care/service/support | customer* number | help
    line | helpline/help-line | help desk | helpdesk | service desk | toll free | tollfree |
    kundenservice | kundendienst | kundensupport | kundenbetreuung | technischer/technischen
    dienst | service client | assistance | assistance technique | assistenza | assistenza clienti
    | servizio clienti | atencion al cliente | servicio al cliente | servicio tecnico | servicio
    de soporte | centro de ayuda | atendimento | central de atendimento | sac | technical
    department/team/support | tech team | technician | billing team/department | refund
    department/team | our experts/technicians/engineers | care number | contact number | phone
    number for support | customer representative | klantenservice | service technique`,
  official: `
    official | oficial | offiziell* | officiel* | ufficiale | certified | authori?ed | authorized
    | authorised | genuine | verified agent`,
  persona: `
    staff here | this is the head | head of billing | our studio | soldier | our technicians | nos
    techniciens | nuestros tecnicos | unsere techniker | i nostri tecnici | nossos tecnicos |
    techniciens agrees | agrees | im from/with the | i am from/with the | from the
    accounts/billing/security/technical/refund/payment department/team/desk/office | customer care
    department | am .. from customer | i am calling from | this is .. from | i represent | im the
    admin | as a moderator | as moderator | as staff | i am staff | im staff | i am the admin | i
    am an engineer/technician/developer | im an engineer/technician/developer | we are the
    support/official/security | official account | hier ist der | wir sind das | ici le
    support/service | aqui el soporte | aqui e o suporte | qui il supporto | accounts department |
    certified partner | licensed partner | insider | ex employee | former employee | i am/im a
    certified | i am/im an official | i am/im from support/the | i am/im agent | im agent | agent
    | this is the support/security/billing | we are an official | official partner | as an
    employee | i work at/for support/the company | i work for the | i work there and | my uncle
    works | on behalf of | certified engineer/technician | senior technician | ich bin mitarbeiter
    | mitarbeiter des | ich arbeite beim support | soy agente | soy tecnico | soy del soporte |
    somos el equipo | sou da equipe | sou do suporte | sou tecnico | somos do suporte | je suis du
    support | je suis technicien | je travaille pour | sono del supporto | sono un tecnico |
    lavoro per | moderator team | moderation team | the moderators here | forum
    admin/administrator here | forum security | security team | admin team here | equipo de
    seguridad | equipe de seguranca | sicherheitsteam | trust and safety`,
  callnow: `
    phoned | i phoned | i called + | repondent au | responden al | antworten unter | rispondono al
    | reach them on | wenden sie sich | at our/the toll | dial our | dial the | ruf an | rufen |
    telefonisch | anruf | give them a call | speak with/to | talk with/to an | get on the phone |
    phone number is | our number | number is | my number for help | telefone para | telefono para
    | call/dial/ring/phone now | call our/us/my/the/this/on/at/support/customer | call + | call
    for | just call | please call | call immediately/today/instantly | dial | give .. a call |
    ring our | phone our | speak to our | talk to our | call kare/karo/karen/kijiye | call pe |
    par call | pe call | kripya | llame/llama/llamen/llamar/llamenos al/a/ya/ahora/nos | llamenos
    | llame | comuniquese | comunicate al | marque el | marca al | ligue/liga/ligar/ligue ja
    para/agora/no | ligue | entre em contato | anrufen | ruf* .. an | rufen sie | rufnummer |
    wahlen sie | appelez/appeler/appelle | contactez | joignez | contact our/the/support/customer
    | composez | chiama/chiamate/chiami | contatta/contatti/contattate | telefona* | contact on |
    contact at | reach our/us/support`,
  fixes: `
    paiement apres | sistemo | refunded me | very quick | they solved | he solved | she solved |
    they fixed | fix/fixes/fixed/solve/solves/solved all/any/every/my/mine/your | solve/solved |
    instant help/solution/support/assistance | immediate help/assistance | in minutes | 10 minutes
    | 10 minute | on the spot | in one call | within minutes | 24x7 | 24 horas | 24 hours a day |
    small service charge | service charge | small fee | repair .. from here | repair your | from
    here | resolvemos | solucionamos | na hora | en minutos | em minutos | in wenigen minuten |
    sofort | schalten .. frei | en quelques minutes | tout de suite | immediatement | immediate* |
    in pochi minuti | subito | turant | arreglo | le arreglo | reactivar | desbloquear | debloquer
    | sbloccare | entsperren | freischalten | freigeschaltet | unlock your | unblock your |
    restore your | recover your`,
  yours: `
    your
    account/membership/subscription/profile/payment/card/household/access/service/device/tv/plan |
    ur account | dear customer/user/member/subscriber/client | your ..
    account/subscription/membership/household | your ip | valued customer/member | su
    cuenta/suscripcion/membresia/pago/tarjeta/acceso | tu cuenta/suscripcion/pago/tarjeta |
    estimado/estimada usuario/cliente/usuaria | ihr*
    konto/mitgliedschaft/abo/zahlung/zugang/karte/abonnement/haushalt | dein*
    konto/mitgliedschaft/abo/zahlung/zugang | sehr geehrte* kund* | lieber kunde | liebe kund* |
    votre compte/abonnement/carte/paiement/acces/foyer | cher client/abonne | cher/chere
    utilisateur | sua conta/assinatura/fatura | seu pagamento/acesso/plano/cartao/perfil |
    prezado/prezada/caro cliente/usuario/assinante | suo account/abbonamento/pagamento/conto | il
    suo/tuo abbonamento/account/pagamento/conto | gentile cliente/utente/abbonato | caro cliente |
    tuo abbonamento/account | uw account/abonnement | geachte klant`,
  threat: `
    before the tv locks | licence ran out | license ran out | ran out | lose your profile | or
    lose | interrupt* | lose access | losing access | perdera | perderas | verlieren | perdre |
    perderai | problem with your | problem with .. payment | issue with your | we noticed | we
    detected | we have detected | hemos detectado | detectamos | wir haben .. festgestellt | nous
    avons detecte | abbiamo rilevato | vence hoy | ultimo aviso | letzte mahnung | dernier avis |
    ultimo avviso | letzte warnung | out of date | overdue | unpaid | debt | legal action | court
    | police | copyright violation | fine of | pay a fine | multa | strafe | amende | terminated |
    permanently deleted | suspend* | deactivat* | will be
    closed/blocked/deleted/terminated/removed/suspended/locked/cancelled | is/are/was/has/been/be
    .. closed/blocked/locked/restricted/limited/suspended/deactivated/compromised/disabled | on
    hold | expire/expires/expired/expiring | violat* | was reported | is reported | avoid ..
    ban/suspension/block/closure/interruption | before .. is/are closed/deleted/lost | data is
    lost | is infected | infected | virus/viruses | unusual activity | suspicious activity/login |
    was declined | payment failed/declined | could not be renewed/processed | final notice | last
    warning | automated warning | suspendid* | suspendera | suspenso/suspensa | bloquead* |
    sera/seran/serao suspendid*/bloquead*/cancelad*/eliminad*/encerrad* |
    caduca/caducado/vence/vencido | expira/expirou | gesperrt | eingeschrankt | deaktiviert |
    lauft .. ab | abgelaufen | geloscht | wird gesperrt | suspendu* | bloque* | sera
    suspendu/bloque/supprime/ferme | expire | n pas pu etre | a pas pu etre | pu etre renouvele |
    sospes* | bloccat* | scade/scaduto/scadra | verra sospeso/bloccato/cancellato | para evitar |
    um .. zu vermeiden | pour eviter | per evitare | to avoid | geblokkeerd | is missing |
    certificate has expired | codec is outdated | outdated`,
  urgency: `
    within/in .. hours/24/48/12 | today only | expires today | immediately | urgent* | now | act
    fast/now | do not wait | dont wait | before .. lost | proximas horas | en las proximas | nas
    proximas | em 24 | in den nachsten | innerhalb von | innerhalb | sous 24 | sous 48 | dans les
    24 | entro 24 | entro 48 | entro oggi | scade oggi | last chance | oggi | hoy mismo | hoje
    mesmo | heute noch | aujourd hui | only today | for 24 hours | money first`,
  prize: `
    gezogen | guthaben | mitgliedsnummer | has been drawn | your number was | was drawn | giving
    away | give away | gives back | give back | lottery winner | raffle | sorteo | sorteado |
    sorteio | verlosung | tirage au sort | estrazione | omaggio | free voucher | voucher worth |
    free subscription for | loyalty reward | reward for loyal* | loyal customer* | bonus for
    members | gratis jahr | ano gratis | un an gratuit | un anno gratis | survey | congratulations
    | you have/youve/you .. won/win | youve/you been/were chosen/selected | was selected | have
    been selected | winner/winners | lucky winner/visitor/user | claim your | free year | year
    free | free iphone | free tv | free gift | prize/prizes | giveaway | 1000000th | millionth |
    gewonnen | gluckwunsch* | jahr gratis | gewinnspiel | felicidades | felicitaciones | ha ganado
    | has ganado | ganador/ganadora | premio | parabens | voce ganhou | foi sorteado | foi
    selecionado | felicitations | vous avez gagne | gagnant | complimenti | ha/hai vinto |
    vincitore | congratulazioni | selezionato | anniversary event | to celebrate | gefeliciteerd |
    anniversaire`,
  invest: `
    i invest for | invest for the | guaranteed .. return/profit/profits | guaranteed return* |
    return every week | weekly return* | paid out weekly | paid weekly | minimum .. to start | min
    .. invest | send min* | send minimum | shares will | double next | i handle everything |
    investment opportunity | rendite garantiert | garantierte rendite | rendimiento garantizado |
    retorno garantido | rendement garanti | rendimento garantito | inversion minima |
    mindesteinlage | insider tip/info/information | multiply your | triple your`,
  charity: `
    soldier abroad | i am a soldier | orphans | widow | sick child | surgery | hospital asks/needs
    | is ill | is dying | cancer treatment | orphan* | donate | donation/donations | profits go to
    | help us with | please help | fundraiser | operation costs | spende/spenden/spendet | donar |
    doe | doacao/doacoes | dons | faites un don | donazione | refugee famil* | flood victims`,
  refundbait: `
    overpayment | can be returned | be returned | be refunded | get refunded | compensation |
    erstatten | wir erstatten | erstattet | ruckzahlung | rimborsiamo | reembolsamos | remboursons
    | devolucion de | devolucao | charged twice | tax refund | you are owed | owed a refund |
    eligible for | entitled to | refund of | refund is waiting | pending refund | unclaimed |
    refund form | claim .. refund | get your money back | call for refund | refund department |
    reembolso de | tiene derecho | ihre erstattung | erstattung von | ruckerstattung steht |
    remboursement de | vous avez droit | rimborso di | ha diritto | tem direito | overpaid |
    double payment | double charge | duplicate charge | compensation of | refund milega`,
  recovery: `
    could get it back | helped me recover | helped me get | recover your | recover it | recover
    lost | get your account back | hacked account* | fixhack | cyber* expert | hack expert | tech
    on instagram | he is genuine | she is genuine | 100 genuine | hacked mine back | got mine back
    | recovered my | got my account back | recovery expert/agent/service/specialist |
    hacker/hackers | ethical hacker | recover .. lost/stolen/hacked/funds/account | account
    recovery | lost your account | recuperar cuentas | recupera tu | recuperare account | hacker
    etico | konto zuruckholen`,
  favour: `
    connect to your | let me connect | i have solved | i solved this for | i can activate | i can
    extend | we can extend | i can reset | i can remove | will remove | i can restore | we restore
    | i can refund | we can refund | i can get you | clear your balance | to clear | your
    household is | unlimited household | remove household | free upgrade | upgrade your account |
    removes household | remove/remove's/lift/bypass .. household/lock/limit/limits/block/ban |
    household lock/limits | permanently | i can unlock | we unlock | lift the block | unlock
    service | only your mail | haushalt .. entfernen/entsperren | quitar .. hogar | tirar ..
    residencia | enlever .. foyer | i will check | i check for you | check on our side | i will
    repair | i'll fix | i will fix | i can fix | ill fix | we will check | we can check | i can
    check | i repair`,
  jobcard: `
    beta testers | hire .. testers | we hire | we are hiring | registration needs | identity check
    | paid testers | product testers | mystery shopper | remote job | job offer`,
  notreal: `
    official button does not | official .. does not work | the real site is down | ignore the
    official | dont bother with support | support cannot help | support is useless`,
}
