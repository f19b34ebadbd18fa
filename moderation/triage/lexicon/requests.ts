// What swindlers ask for: to confirm, to pay, to install, to hand over passwords, codes and cards.
import type { Lexicon } from '../phrases.ts'

export const requests: Lexicon = {
  update: `
    as part of our | every member has | has to confirm | have to confirm | must
    confirm/verify/sync/register/update | members must | eintragen | confirm age | age check |
    yearly check | type the | re-enter | reenter | sign in at/here/via/through/to | log in to
    confirm/verify | open .. and | scan .. code/qr | scan this | renew now | renew at | renew here
    | pay here | pay now | unlock here | go here | follow .. steps at | register your device at |
    activate at/here/your | activate | renueve | renovar | bevestig | aktualisier* | melde dich ..
    an | melden sie sich | einloggen | connectez vous | accedi | acceda | acesse | ingresa |
    clicca | klik | tap the link | tap here | update/confirm/verify/validate/renew/restore
    your/now/here/payment/it | confirm here/now | verify here/now/identity/account/card | update
    here | log in here/at/now | login here/at | sign in again/here/at | enter/fill/submit/provide
    your/card/the/form | enter card | fill .. form | claim your/now/it | reactivate | re-activate
    | restore access | actualice/actualiza/confirme/confirma/verifique/verifica/valide
    su/tu/sus/tus/los | actualice | renueve/renueva su/tu | ingrese su/sus/aqui | inicie sesion
    en/aqui | bestatigen/aktualisieren/verifizieren/prufen/erneuern sie |
    bestatige/aktualisiere/verifiziere dein*/hier/jetzt | hier bestatigen | hier anmelden | mettez
    a jour | mettre a jour | confirmez/verifiez/validez/renouvelez/reactivez votre/vos/ici |
    atualize/confirme/verifique/regularize/valide/renove seu/sua/seus/suas/os/aqui | atualize |
    regularize | aggiorni/aggiorna/confermi/conferma/verifica/verifichi/rinnovi/rinnova
    i/il/la/suo/tuo/suoi/tuoi/qui/subito | appeal with | confirm .. identity | prove you/that |
    press allow | allow all permissions | klik hier om | bevestig uw`,
  details: `
    bank account | bankdaten | with a card | banking app | card number and | transfer the | bank
    app | receive payments | dados bancarios | konto daten | debit card | credit card ready | card
    ready | card and | your bank | your iban | your details | your data | sus datos | seus dados |
    tus datos | ihre daten | deine daten | uw gegevens | vos coordonnees | vos donnees | vos
    informations | i suoi dati | i tuoi dati | kreditkarte | tarjeta de credito | cartao de
    credito | carte de credit | carta di credito | pay pal login | full card | expiry date and |
    billing address and | card number/numbers/details/data/info | your card | enter card | bank
    page/details/account/login/app | bank card | payment details/info/information/data | long
    number | three digits | digits on the back | cvv/cvc/cvv2 | security code | account details |
    personal details | billing details | datos de pago/tarjeta/su | datos bancarios | numero de
    tarjeta | su tarjeta | tu tarjeta | zahlungsdaten | kartendaten | kreditkartennummer |
    kartennummer | coordonnees bancaires | numero de carte | carte bancaire | donnees bancaires |
    donnees de paiement | dados do cartao/bancarios/de | seu cartao | dados da carta | dati della
    carta/bancari/di | numero di/della carta | social security number | photo of your
    id/card/passport | photo of your | copy of your passport/id | selfie with | foto del documento
    | foto do documento | iban by`,
  secrets: `
    six numbers | the numbers you got | 12 words | twelve words | 24 words | recovery words |
    number that appears | numero che appare | numero que aparece | die nummer die | sms numbers |
    code to your phone | 9 digit | code in a minute | gift card numbers | numbers of the card |
    registered email and | your registered email | your email and | pin and password | recovery
    code* | backup code* | auth code | authenticator code | six digits | 6 digits | 6-digit | sms
    you | sms code | datos de acceso | dados de acesso | seu login | tu usuario | votre code | ton
    code | your login/logins/password/passwords/pin/pass/credentials | your ..
    password/passwords/login | email/mail/e-mail and password/pass | mail and password | login and
    password | login/username and pass* | user and pass | password at | the password to | otp |
    verification code/codes | digit code | 6-digit code | six digit code | login code/codes | one
    time code/password | the code .. sent/receive/received/arrives/get | seed phrase | recovery
    phrase | private key | su contrasena/clave/correo | tu contrasena/clave/correo | correo y
    contrasena/clave | usuario y contrasena/clave | codigo sms | codigo de verificacion | codigo
    que le/te | el codigo del | id y la clave/contrasena | sua senha | email e senha | e-mail e
    senha | login e senha | usuario e senha | codigo de verificacao | codigo que chegou/recebeu |
    ihr*/dein* passwort/kennwort/login/zugangsdaten/anmeldedaten | zugangsdaten | mail und
    passwort | e-mail und passwort | bestatigungscode | votre/ton mot de passe/identifiant* |
    identifiants | mail et mot | email et mot | code recu par | code de verification | la sua
    password | tua password | email e password | mail e password | codice di verifica | codice sms
    | credenziali | uw wachtwoord | je wachtwoord`,
  givee: `
    forward it/them/that/me/us | hand/show me/us/over | read me | tell me .. code | text me | send
    it/them/that/those | send .. to me/us | re enter | reenter | reply .. code | send ..
    photo/picture/scan/screenshot of | share it/them with | enviame | reenvia* | leeme | dime |
    dicteme | me diga | me fala | leite .. weiter | leiten sie .. weiter | lies mir | nenn*
    mir/uns | lis moi | dis moi | dites nous | transmettez | transferez | dimmi | mi dica |
    inoltr* | manda il | post your | comment your | type your | put your | give your | provide
    your | text us | let me .. log | let me log | log in for you | let me in |
    send/give/tell/message/share/post/reply/type/pm/dm/provide me/us/them/with/it/your/the/by/in |
    send me/us/your/a | give me/us | just give | tell me/us | share .. with me/us | post them |
    reply with | needs only | need only | only need your | with your password/login | write me
    your | hand over your | by private message |
    mandame/manda/mande/mandeme/mandenos/envieme/enviame/envienos/enviar/envie | paseme/pasame |
    dame | digame | proporcione | me manda/mande/envie/passa/passe | mande/manda/envie/passe
    seu/sua/o/a | schick*/send*/gib/geben mir/uns/sie/dein* | schick* mir | teilen sie uns |
    envoyez/envoie/donnez/donne/communiquez moi/nous/votre/ton/vos |
    mandami/inviami/dammi/invia/invii/mandi/mandateci/inviateci | mi mandi/dia/invii | stuur
    mij/me/ons | connect your wallet | bhejo | batao`,
  remote: `
    ultra viewer | anydesk | any desk | teamviewer | team viewer | quick assist | quickassist |
    ultraviewer | rustdesk | supremo | logmein | screenconnect | remote
    access/control/session/desktop/tool/software/support | share your screen | screen share |
    screen sharing | screenshare | control of your pc/computer/tv/screen | connect to your
    pc/computer/tv | fernwartung | fernzugriff | bildschirm teilen | teilen sie .. bildschirm |
    acceso remoto | comparta .. pantalla | compartir pantalla | acesso remoto | compartilhe ..
    tela | acces a distance | partagez .. ecran | prise en main | accesso remoto | condivid* ..
    schermo`,
  install: `
    get the new | new player | out of date | ignore .. warning | allow it | player patch | patcher
    | new codec | missing codec | plugin required | required plugin | cleaner | driver update |
    apk from | install .. apk | sideload | install this | run this | run the | run it | paste into
    | command prompt | batch file | zip file | open the attachment | remove protection | whitelist
    it | firewall off | disable your | turn off your | switch off your |
    download/install/run/open/execute .. exe | download/install/run ..
    tool/patcher/patch/fix/codec/component/certificate/driver/update/utility/cleaner | run as
    admin* | run .. as administrator | disable .. antivirus | turn off .. antivirus | disable
    defender | false alarm | official component | security certificate |
    descargue/descarga/instale/instala/baixe/instale | laden sie | installieren sie | telechargez
    | installez | scarichi/scarica/installi | get the .. component | press allow | allow
    notifications | click allow | paste this/the/it .. terminal/console/powershell/run |
    powershell | setup exe | allow all permissions | installieren`,
  fee: `
    just pay | only pay | pay .. shipping | shipping fee | pay .. fee | activation card/fee |
    processing fee | small fee | nur .. versand | versandkosten | solo pague | pague .. envio |
    frete | frais de port/livraison/dossier | spese di spedizione | unlock fee | release fee |
    deposit first | service charge | money first | pay first | upfront | in advance | one payment
    | einmalzahlung | pago unico | vorkasse | taxa de | frais de`,
  giftpay: `
    deposit of | transfer first | buy me .. gift | card and send | receive payments | send the
    code | scan .. banking | pay .. gift card/cards | gift card/cards code/codes | with .. gift
    card/cards | buy .. gift card/cards | itunes card/cards | google play card* | steam card* |
    apple card* | apple gift | paysafecard* | paysafe | amazon card* | tarjeta/tarjetas de regalo
    | tarjeta regalo | cartao presente | gift card e | guthabenkarte* | geschenkkarte* |
    carte/cartes cadeau* | cartes pcs | neosurf | transcash | buono/buoni regalo | carta regalo |
    western union | moneygram | wire transfer | bank transfer | by bank transfer | uberweisung
    vorab`,
  cryptosend: `
    sync .. wallet | holding coins | deposit | to this wallet | this wallet | this address |
    wallet | in return within | send any amount | get double | twice the | give back .. crypto |
    elon | seed phrase | connect wallet | metamask | trust wallet | send ..
    btc/eth/bitcoin/usdt/crypto/ethereum/sol | send crypto | double any | we double | double
    your/the/any/all | will double | doubles | receive .. back | get .. back double | twice back |
    wallet/address below | in my profile please | bc1* | 0x* | donate ..
    btc/eth/bitcoin/crypto/usdt | deposit .. btc/eth/usdt/wallet`,
}
