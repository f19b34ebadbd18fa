// How people are deceived: who the writer claims to be, what is threatened or promised, what is asked for.
import type { Lexicon } from '../phrases.ts'

export const deceit: Lexicon = {
  support: `hotline | service-hotline | numero verde | assistance number | tech support | service center | service centre | accounts department | care department | help center | kundenhotline | servicenummer | technische hilfe | centre d aide | numero de atencion | linea de ayuda | central de ajuda |
    support | suport | soporte | suporte | supporto | customer care/service/support/help/helpline | costumer
    care/service/support | customer* number | help line | helpline/help-line | help desk | helpdesk | service desk | toll free | tollfree |
    hotline | kundenservice | kundendienst | kundensupport | kundenbetreuung | technischer/technischen dienst | service client |
    assistance | assistance technique | assistenza | assistenza clienti | servizio clienti | atencion al cliente | servicio
    al cliente | servicio tecnico | servicio de soporte | centro de ayuda | atendimento | central de atendimento |
    sac | technical department/team/support | tech team | technician | billing team/department | refund
    department/team | our experts/technicians/engineers | care number | contact number | phone number for
    support | customer representative | klantenservice | service technique`,
  official: `official | oficial | offiziell* | officiel* | ufficiale | certified | authori?ed | authorized | authorised |
    genuine | verified agent`,
  persona: `staff here | this is the head | head of billing | our studio | soldier | our technicians | nos techniciens | nuestros tecnicos | unsere techniker | i nostri tecnici | nossos tecnicos | techniciens agrees | agrees |
    im from/with the | i am from/with the | from the accounts/billing/security/technical/refund/payment department/team/desk/office | customer care department | am .. from customer | i am calling from | this is .. from | i represent | im the admin | as a moderator | as moderator | as staff | i am staff | im staff | i am the admin | i am an engineer/technician/developer | im an engineer/technician/developer | we are the support/official/security | official account | hier ist der | wir sind das | ici le support/service | aqui el soporte | aqui e o suporte | qui il supporto | accounts department | certified partner | licensed partner | insider | ex employee | former employee |
    i am/im a certified | i am/im an official | i am/im from support/the | i am/im agent | im agent | agent | this is the
    support/security/billing | we are an official | official partner | as an employee | i work at/for
    support/the company | i work for the | i work there and | my uncle works | on behalf of | certified
    engineer/technician | senior technician | ich bin mitarbeiter | mitarbeiter des | ich arbeite beim support | soy
    agente | soy tecnico | soy del soporte | somos el equipo | sou da equipe | sou do suporte | sou tecnico |
    somos do suporte | je suis du support | je suis technicien | je travaille pour | sono del supporto |
    sono un tecnico | lavoro per | moderator team | moderation team | the moderators here | forum
    admin/administrator here | forum security | security team | admin team here | staff here | equipo de
    seguridad | equipe de seguranca | sicherheitsteam | trust and safety`,
  callnow: `phoned | i phoned | i called + | repondent au | responden al | antworten unter | rispondono al | reach them on |
    wenden sie sich | at our/the toll | dial our | dial the | ruf an | rufen | telefonisch | anruf | give them a call | speak with/to | talk with/to an | get on the phone | phone number is | our number | number is | my number for help | telefone para | telefono para |
    call/dial/ring/phone now | call our/us/my/the/this/on/at/support/customer | call + | call for | just call | please call | call
    immediately/today/instantly | dial | give .. a call | ring our | phone our | speak to our | talk to our | call
    kare/karo/karen/kijiye | call pe | par call | pe call | kripya | llame/llama/llamen/llamar/llamenos al/a/ya/ahora/nos |
    llamenos | llame | comuniquese | comunicate al | marque el | marca al | ligue/liga/ligar/ligue ja para/agora/no |
    ligue | entre em contato | anrufen | ruf* .. an | rufen sie | rufnummer | wahlen sie | appelez/appeler/appelle |
    contactez | joignez | contact our/the/support/customer | composez | chiama/chiamate/chiami | contatta/contatti/contattate |
    telefona* | contact on | contact at | reach our/us/support`,
  fixes: `paiement apres | sistemo | refunded me | very quick | they solved | he solved | she solved | they fixed |
    fix/fixes/fixed/solve/solves/solved all/any/every/my/mine/your | solve/solved | instant
    help/solution/support/assistance | immediate help/assistance | in minutes | 10 minutes | 10 minute | on the spot |
    in one call | within minutes | 24x7 | 24 horas | 24 hours a day | small service charge | service charge |
    small fee | repair .. from here | repair your | from here | resolvemos | solucionamos | na hora | en minutos |
    em minutos | in wenigen minuten | sofort | schalten .. frei | en quelques minutes | tout de suite |
    immediatement | immediate* | in pochi minuti | subito | turant | arreglo | le arreglo | reactivar | desbloquear |
    debloquer | sbloccare | entsperren | freischalten | freigeschaltet | unlock your | unblock your | restore your |
    recover your`,
  yours: `your account/membership/subscription/profile/payment/card/household/access/service/device/tv/plan | ur account |
    dear customer/user/member/subscriber/client | your .. account/subscription/membership/household | your ip | valued customer/member |
    su cuenta/suscripcion/membresia/pago/tarjeta/acceso | tu cuenta/suscripcion/pago/tarjeta | estimado/estimada usuario/cliente/usuaria | ihr*
    konto/mitgliedschaft/abo/zahlung/zugang/karte/abonnement/haushalt | dein* konto/mitgliedschaft/abo/zahlung/zugang |
    sehr geehrte*
    kund* | lieber kunde | liebe kund* | votre compte/abonnement/carte/paiement/acces/foyer | cher client/abonne | cher/chere utilisateur |
    sua conta/assinatura/fatura | seu pagamento/acesso/plano/cartao/perfil | prezado/prezada/caro cliente/usuario/assinante |
    suo account/abbonamento/pagamento/conto | il suo/tuo abbonamento/account/pagamento/conto | gentile
    cliente/utente/abbonato | caro cliente | tuo abbonamento/account | uw account/abonnement | geachte klant`,
  threat: `before the tv locks | licence ran out | license ran out | ran out | lose your profile | or lose |
    interrupt* | lose access | losing access | perdera | perderas | verlieren | perdre | perdera | perderai | problem with your | problem with .. payment | issue with your | we noticed | we detected | we have detected | hemos detectado | detectamos | wir haben .. festgestellt | nous avons detecte | abbiamo rilevato | vence hoy | ultimo aviso | letzte mahnung | dernier avis | ultimo avviso | letzte warnung | out of date | overdue | unpaid | debt | legal action | court | police | copyright violation | fine of | pay a fine | multa | strafe | amende | terminated | permanently deleted |
    suspend* | deactivat* | will be closed/blocked/deleted/terminated/removed/suspended/locked/cancelled | is/are/was/has/been/be
    .. closed/blocked/locked/restricted/limited/suspended/deactivated/compromised/disabled | on hold | expire/expires/expired/expiring |
    violat* | was reported | is reported | avoid .. ban/suspension/block/closure/interruption | before .. is/are
    closed/deleted/lost | data is lost | is infected | infected | virus/viruses | unusual activity | suspicious activity/login |
    was declined | payment failed/declined | could not be renewed/processed | final notice | last warning |
    automated warning | suspendid* | suspendera | suspenso/suspensa | bloquead* | sera/seran/serao
    suspendid*/bloquead*/cancelad*/eliminad*/encerrad* | caduca/caducado/vence/vencido | expira/expirou | gesperrt |
    eingeschrankt | deaktiviert | lauft .. ab | abgelaufen | geloscht | wird gesperrt | suspendu* | bloque* | sera
    suspendu/bloque/supprime/ferme | expire | n pas pu etre | a pas pu etre | pu etre renouvele | sospes* | bloccat* |
    scade/scaduto/scadra | verra sospeso/bloccato/cancellato | para evitar | um .. zu vermeiden | pour eviter |
    per evitare | to avoid | geblokkeerd | is missing | certificate has expired | codec is outdated | outdated`,
  urgency: `within/in .. hours/24/48/12 | today only | expires today | immediately | urgent* | now | act fast/now | do not
    wait | dont wait | before .. lost | proximas horas | en las proximas | nas proximas | em 24 | in den nachsten |
    innerhalb von | innerhalb | sous 24 | sous 48 | dans les 24 | entro 24 | entro 48 | entro oggi | scade oggi | last
    chance | oggi | hoy mismo | hoje mesmo | heute noch | aujourd hui | only today | for 24 hours | money first`,
  update: `as part of our | every member has | has to confirm | have to confirm | must confirm/verify/sync/register/update | members must | eintragen | confirm age | age check | yearly check | type the |
    re-enter | reenter | sign in at/here/via/through/to | log in to confirm/verify | open .. and | scan .. code/qr | scan this | renew now | renew at | renew here | pay here | pay now | unlock here | go here | follow .. steps at | register your device at | activate at/here/your | activate | renueve | renovar | bevestig | aktualisier* | melde dich .. an | melden sie sich | einloggen | connectez vous | accedi | acceda | acesse | ingresa | clicca | klik | tap the link | tap here |
    update/confirm/verify/validate/renew/restore your/now/here/payment/it | confirm here/now | verify
    here/now/identity/account/card | update here | log in here/at/now | login here/at | sign in
    again/here/at | enter/fill/submit/provide your/card/the/form | enter card | fill .. form | claim
    your/now/it | reactivate | re-activate | restore access | actualice/actualiza/confirme/confirma/verifique/verifica/valide su/tu/sus/tus/los |
    actualice | renueve/renueva su/tu | ingrese su/sus/aqui | inicie sesion en/aqui |
    bestatigen/aktualisieren/verifizieren/prufen/erneuern sie | bestatige/aktualisiere/verifiziere
    dein*/hier/jetzt | hier bestatigen | hier anmelden | mettez a jour | mettre a jour | confirmez/verifiez/validez/renouvelez/reactivez votre/vos/ici |
    atualize/confirme/verifique/regularize/valide/renove seu/sua/seus/suas/os/aqui | atualize | regularize |
    aggiorni/aggiorna/confermi/conferma/verifica/verifichi/rinnovi/rinnova i/il/la/suo/tuo/suoi/tuoi/qui/subito |
    appeal with | confirm .. identity | prove you/that | press allow | allow all permissions | klik hier om |
    bevestig uw`,
  details: `bank account | bankdaten | with a card | banking app | card number and | transfer the | bank app | receive payments | dados bancarios | konto daten |
    debit card | credit card ready | card ready | card and | your bank | your iban | your details | your data | sus datos | seus dados | tus datos | ihre daten | deine daten | uw gegevens | vos coordonnees | vos donnees | vos informations | i suoi dati | i tuoi dati | kreditkarte | tarjeta de credito | cartao de credito | carte de credit | carta di credito | pay pal login | full card | expiry date and | billing address and |
    card number/numbers/details/data/info | your card | enter card | bank page/details/account/login/app | bank
    card | payment details/info/information/data | long number | three digits | digits on the back | cvv/cvc/cvv2 |
    security code | account details | personal details | billing details | datos de
    pago/tarjeta/su | datos bancarios | numero de tarjeta | su tarjeta | tu tarjeta | zahlungsdaten | kartendaten | bankdaten |
    kreditkartennummer | kartennummer | coordonnees bancaires | numero de carte | carte bancaire | donnees bancaires | donnees de paiement |
    dados do cartao/bancarios/de | seu cartao | dados da carta | dati della carta/bancari/di | numero di/della carta | social security number |
    photo of your id/card/passport | photo of your | copy of your passport/id | selfie with | foto del documento |
    foto do documento | iban by`,
  secrets: `six numbers | the numbers you got | 12 words | twelve words | 24 words | recovery words | number that appears | numero che appare | numero que aparece | die nummer die | sms numbers | code to your phone | 9 digit |
    code in a minute | gift card numbers | numbers of the card | registered email and | your registered email | your email and | pin and password | recovery code* | backup code* | auth code | authenticator code | six digits | 6 digits | 6-digit | sms you | sms code | datos de acceso | dados de acesso | seu login | tu usuario | votre code | ton code |
    your login/logins/password/passwords/pin/pass/credentials | your .. password/passwords/login | email/mail/e-mail and
    password/pass | mail and password | login and password | login/username and pass* | user and pass | password at | the
    password to | otp | sms code | verification code/codes | digit code | 6-digit code | six digit code | login code/codes | one time code/password | the code .. sent/receive/received/arrives/get | seed phrase | recovery phrase | private key | 
    su contrasena/clave/correo | tu contrasena/clave/correo | correo y contrasena/clave | usuario y
    contrasena/clave | codigo sms | codigo de verificacion | codigo que le/te | el codigo del | id y la clave/contrasena |
    sua senha | email e senha | e-mail e senha | login e senha | usuario e senha | codigo de verificacao | codigo que
    chegou/recebeu | ihr*/dein* passwort/kennwort/login/zugangsdaten/anmeldedaten | zugangsdaten | mail und passwort | e-mail und
    passwort | sms code | bestatigungscode | votre/ton mot de passe/identifiant* | identifiants | mail et mot |
    email et mot | code recu par | code de verification | la sua password | tua password | email e password | mail
    e password | codice di verifica | codice sms | credenziali | uw wachtwoord | je wachtwoord`,
  givee: `forward it/them/that/me/us | hand/show me/us/over | read me | tell me .. code | text me | send it/them/that/those | send .. to me/us | re enter | reenter | reply .. code | send .. photo/picture/scan/screenshot of | share it/them with | enviame | reenvia* | leeme | dime | dicteme | me diga | me fala | leite .. weiter | leiten sie .. weiter | lies mir | nenn* mir/uns | lis moi | dis moi | dites nous | transmettez | transferez | dimmi | mi dica | inoltr* | manda il | post your | comment your | type your | put your | give your | provide your | text us | let me .. log | let me log | log in for you | let me in |
    send/give/tell/message/share/post/reply/type/pm/dm/provide me/us/them/with/it/your/the/by/in | send me/us/your/a | give me/us |
    just give | tell me/us | share .. with me/us | post them | reply with | needs only | need only | only need your | with
    your password/login | write me your | hand over your | by private message | mandame/manda/mande/mandeme/mandenos/envieme/enviame/envienos/enviar/envie |
    paseme/pasame | dame | digame | proporcione | me manda/mande/envie/passa/passe | mande/manda/envie/passe seu/sua/o/a |
    schick*/send*/gib/geben mir/uns/sie/dein* | schick* mir | teilen sie uns | envoyez/envoie/donnez/donne/communiquez moi/nous/votre/ton/vos |
    mandami/inviami/dammi/invia/invii/mandi/mandateci/inviateci | mi mandi/dia/invii | stuur mij/me/ons | connect your wallet |
    bhejo | batao`,
  remote: `ultra viewer |
    anydesk | any desk | teamviewer | team viewer | quick assist | quickassist | ultraviewer | rustdesk | supremo |
    logmein | screenconnect | remote access/control/session/desktop/tool/software/support | share your screen | screen share |
    screen sharing | screenshare | control of your pc/computer/tv/screen | connect to your pc/computer/tv |
    fernwartung | fernzugriff | bildschirm teilen | teilen sie .. bildschirm | acceso remoto | comparta .. pantalla |
    compartir pantalla | acesso remoto | compartilhe .. tela | acces a distance | partagez .. ecran | prise en
    main | accesso remoto | condivid* .. schermo`,
  install: `get the new | new player | out of date | ignore .. warning | allow it | player patch | patcher | new codec | missing codec | plugin required | required plugin | cleaner | driver update | apk from | install .. apk | sideload | install this | run this | run the | run it | paste into | command prompt | batch file | zip file | open the attachment | remove protection | whitelist it | firewall off | disable your | turn off your | switch off your |
    download/install/run/open/execute .. exe | download/install/run .. tool/patcher/patch/fix/codec/component/certificate/driver/update/utility/cleaner |
    run as admin* | run .. as administrator | disable .. antivirus | turn off .. antivirus | disable defender |
    false alarm | official component | security certificate | descargue/descarga/instale/instala/baixe/instale | laden sie
    | installieren sie | telechargez | installez | scarichi/scarica/installi | get the .. component | press allow |
    allow notifications | click allow | paste this/the/it .. terminal/console/powershell/run | powershell | setup exe |
    allow all permissions | installieren`,
  prize: `gezogen | guthaben | mitgliedsnummer | has been drawn | your number was | was drawn |
    giving away | give away | gives back | give back | lottery winner | raffle | sorteo | sorteado | sorteio | verlosung | tirage au sort | estrazione | omaggio | free voucher | voucher worth | free subscription for | loyalty reward | reward for loyal* | loyal customer* | bonus for members | gratis jahr | ano gratis | un an gratuit | un anno gratis | survey |
    congratulations | you have/youve/you .. won/win | youve/you been/were chosen/selected | was selected | have been
    selected | winner/winners | lucky winner/visitor/user | claim your | free year | year free | free iphone | free tv |
    free gift | prize/prizes | giveaway | 1000000th | millionth | gewonnen | gluckwunsch* | jahr gratis | gewinnspiel |
    felicidades | felicitaciones | ha ganado | has ganado | ganador/ganadora | premio | parabens | voce ganhou | foi
    sorteado | foi selecionado | felicitations | vous avez gagne | gagnant | complimenti | ha/hai vinto |
    vincitore | congratulazioni | selezionato | anniversary event | to celebrate | gefeliciteerd | anniversaire`,
  fee: `just pay | only pay | pay .. shipping | shipping fee | pay .. fee | activation card/fee | processing fee | small fee |
    nur .. versand | versandkosten | solo pague | pague .. envio | frete | frais de port/livraison/dossier | spese di
    spedizione | unlock fee | release fee | deposit first | service charge | money first | pay first | upfront |
    in advance | one payment | einmalzahlung | pago unico | vorkasse | taxa de | frais de`,
  giftpay: `deposit of | transfer first | buy me .. gift | card and send | receive payments | send the code | scan .. banking |
    pay .. gift card/cards | gift card/cards code/codes | with .. gift card/cards | buy .. gift card/cards |
    itunes card/cards | google play card* | steam card* | apple card* | apple gift | paysafecard* | paysafe | amazon
    card* | tarjeta/tarjetas de regalo | tarjeta regalo | cartao presente | gift card e | guthabenkarte* |
    geschenkkarte* | carte/cartes cadeau* | cartes pcs | neosurf | transcash | buono/buoni regalo | carta regalo | western
    union | moneygram | wire transfer | bank transfer | by bank transfer | uberweisung vorab`,
  cryptosend: `sync .. wallet | holding coins |
    deposit | to this wallet | this wallet | this address | wallet | in return within | send any amount | get double | twice the | give back .. crypto | elon | seed phrase | connect wallet | metamask | trust wallet |
    send .. btc/eth/bitcoin/usdt/crypto/ethereum/sol | send crypto | double any | we double | double your/the/any/all |
    will double | doubles | receive .. back | get .. back double | twice back | wallet/address below | in my
    profile please | bc1* | 0x* | donate .. btc/eth/bitcoin/crypto/usdt | deposit .. btc/eth/usdt/wallet`,
  invest: `i invest for | invest for the | guaranteed .. return/profit/profits | guaranteed return* | return every week | weekly return* |
    paid out weekly | paid weekly | minimum .. to start | min .. invest | send min* | send minimum | shares will | double next |
    i handle everything | investment opportunity | rendite garantiert | garantierte rendite | rendimiento garantizado |
    retorno garantido | rendement garanti | rendimento garantito | inversion minima | mindesteinlage | insider
    tip/info/information | multiply your | triple your`,
  charity: `soldier abroad | i am a soldier | orphans | widow | sick child |
    surgery | hospital asks/needs | is ill | is dying | cancer treatment | orphan* | donate | donation/donations |
    profits go to | help us with | please help | fundraiser | operation costs | spende/spenden/spendet | donar |
    doe | doacao/doacoes | dons | faites un don | donazione | refugee famil* | flood victims`,
  refundbait: `overpayment | can be returned | be returned | be refunded | get refunded | compensation | erstatten | wir erstatten | erstattet | ruckzahlung | rimborsiamo | reembolsamos | remboursons | devolucion de | devolucao | charged twice | tax refund |
    you are owed | owed a refund | eligible for | entitled to | refund of | refund is waiting | pending refund |
    unclaimed | refund form | claim .. refund | get your money back | call for refund | refund department |
    reembolso de | tiene derecho | ihre erstattung | erstattung von | ruckerstattung steht | remboursement de |
    vous avez droit | rimborso di | ha diritto | tem direito | overpaid | double payment | double charge | duplicate charge |
    compensation of | refund milega`,
  recovery: `could get it back | helped me recover | helped me get | recover your | recover it | recover lost | get your account back | hacked account* | fixhack | cyber* expert | hack expert | tech on instagram | he is genuine | she is genuine | 100 genuine |
    hacked mine back | got mine back | recovered my | got my account back | recovery expert/agent/service/specialist |
    hacker/hackers | ethical hacker | recover .. lost/stolen/hacked/funds/account | account recovery | lost your account |
    recuperar cuentas | recupera tu | recuperare account | hacker etico | konto zuruckholen`,
  favour: `connect to your | let me connect | i have solved | i solved this for | i can activate | i can extend | we can extend | i can reset | i can remove | will remove | i can restore | we restore | i can refund | we can refund | i can get you | clear your balance | to clear | your household is | unlimited household | remove household | free upgrade | upgrade your account |
    removes household | remove/remove's/lift/bypass .. household/lock/limit/limits/block/ban | household
    lock/limits | permanently | i can unlock | we unlock | lift the block | unlock service | only your mail |
    haushalt .. entfernen/entsperren | quitar .. hogar | tirar .. residencia | enlever .. foyer | i will check | i check
    for you | check on our side | i will repair | i'll fix | i will fix | i can fix | ill fix | we will check | we can
    check | i can check | i repair`,
  jobcard: `beta testers | hire .. testers | we hire | we are hiring | registration needs | identity check | paid testers |
    product testers | mystery shopper | remote job | job offer`,
  notreal: `official button does not | official .. does not work | the real site is down | ignore the official | dont bother with
    support | support cannot help | support is useless`,
}
