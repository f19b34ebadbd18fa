// More of how people are deceived: what is asked for, promised and threatened, in further words and languages.
import type { Lexicon } from '../phrases.ts'

export const lies: Lexicon = {
  support: `
    helpline | infolinia | klantendienst | klantenservice | helpdesk | musteri hizmetleri | destek ekib* | layanan pelanggan |
    customer care | contract line | cancellation line | billing dept/desk | direct line | security centre/center |
    escalation desk | verification team/unit | operator | engineer will | level 2 | benefit office | monteur | technicien |
    dzialu technicznego | servis | service technique`,
  persona: `
    i work in/for/with | from the .. desk/team/department | your ticket | my ticket | moderator here | moderator team |
    forum staff | admin here | developer here | hier die | equipe du forum | soy moderador | sou moderador | i am lawyer |
    the lawyer | army doctor | actress of | im the ceo | i am the ceo | ceo and i | contact inside | my contact | insider |
    as licensed | licensed distributor | vertriebspartner | official partner | cyber police | this is your |
    im calling from | i am calling from | jestem z | ik werk bij | ekibindenim | calisiyorum | our technician | our operator |
    hello dear | dear friend`,
  callnow: `
    dial | phone our | ring our | ring you | call our | call this | will ring you | joignez | llame al | chiama il | ligue agora |
    bel de | bel op | hemen arayin | call kijiye | par abhi | czynna cala dobe | rund um die uhr | waiting for your call |
    in one call | takes cards by phone`,
  givee: `
    dimelo | pasame | mandame | me passa | me manda | sag sie mir | sag mir den | gib mir | schick mir | mandami | mandaci |
    envoyez moi | donnez moi | renvoyez | podaj mi | podaj | stuur mij | bana .. gonder | gonder | batao | sebutkan |
    send it over | forward the | post it here | just answer here | hand over | have .. ready | keep .. ready | have your card |
    read me the | read me | tell me the | write the .. digits | give login | give me your | accept everything | photograph |
    upload | we need a photo | send passport | send .. copy | give us | needs your | need mail | need your | identify yourself |
    enter login | type your | put in your | sign in as usual | bereithalten | senden | introduzca | escribe tu | digite |
    saisissez | reglez | informe | inserisca | vul uw | hinterlegen | masukkan`,
  secrets: `
    sixteen digits | three on the back | last four digits | last four | nine numbers | six digit number | id and password |
    zugangsdaten | anmeldedaten | prufziffer | ablaufdatum | contrasena | correo y contrasena | correo y la clave |
    identifiants | email e password | email e senha | login e senha | login i haslo | inloggegevens | sifreni | sifre |
    kart bilgi* | kode otp | otp | kata sandi | pairing number | sim pin | admin password | mailbox password | tax number |
    pension number | seed words | codigo raspado | scratched | photos of the codes | the code you receive | the sign in | 3 d code |
    mail and password | mail address password | text message with | codice fiscale | пароль | 密码`,
  details: `
    social security | date of birth | geburtsdatum | kartennummer | bankdaten | bank login | bank token | bank app | iban |
    identity card | passport | birth certificate* | selfie | front and back | datos de su tarjeta | su tarjeta | la tarjeta |
    votre carte | vos coordonnees bancaires | dati della carta | dane karty | numer karty | rekeningnummer | pas in | cartao |
    wire transfer | by wire | transferencia | uberweisung | western union | paypal friends | power of attorney | данные карты |
    银行卡 | بطاقتك`,
  install: `
    run anyway | click run | complain | grant reading | grant all | allow notifications | switch off play protect | play protect |
    terminal and paste | paste the | paste this | paste my | console | f12 | press win | win r | curl | flash it | trust it |
    this profile | downloader code | sideload | enable adb | updater | codec pack | component | download update | .zip | .exe |
    hd enabler | open developer`,
  remote: `
    remote tool/session/software | quicksupport | quick support | rustdesk | supremo | prise en main | let me look at |
    from my side | from here | i connect and | log in and | your screen | ids und | gib mir die id`,
  fee: `
    processing fee | handling fee | deposit | in advance | im voraus | training kit | kit costs | insurance of | stamp of |
    casting fee | permit of | one time activation | activation of | device fee | courier | customs | shipping only |
    solo el envio | nur versand | frais sur | za przesylke | penalty | settle | refundable | small fee | fee jama | penalite |
    first wage | pay half | after success`,
  giftpay: `
    google play cards | play cards | steam | paysafecard | pcs | coupon pcs | prepaid voucher/vouchers | in vouchers |
    scratch them | read me the numbers | vouchers for | gift cards at | buy two | buy .. cards`,
  refundbait: `
    overpaid | overpayment | paid twice | owed | youre owed | payback | claim within | to get the money back | return the difference |
    wire .. back | reembolso | devolucion | rimborso | remboursement | ruckzahlung | erstatten | zwrot | terugbetaling | terug |
    iade | refunded .. instead | compensation | settlement | insurance of .. applies | pays back`,
  threat: `
    tonight | before friday/sunday/monday | until sunday/monday | within .. hours/h | or viewing stops | will be locked/removed |
    final reminder | action required | you get deleted | stays closed | goes to debt | letzte mahnung | zablokowan* | geblokkeerd |
    iptal | askiya | band ho | dibekukan | limitato | limitada | suspendida | gesperrt | gescheitert | fehlgeschlagen |
    nao foi possivel | no pudimos | non e andato | mislukt | otherwise court | is a crime | entered your network | viruses |
    trojans | infected | leaked list | unusual sign | could not authorise | приостановлен* | 冻结 | تعليق`,
  prize: `
    visitor number | you are the winner | are selected | were selected | was selected | choose your gift | gewinn | ausgelost |
    felicidades | felicitations | gratulacje | wygrales | parabens | congratulazioni | tebrikler | jeet gaye | sorteado | elegida |
    free year | given away | anniversary | loyal members | reward | thank you present | voucher card`,
  favour: `
    i can switch | i can put | i activate | te activo | te quito | te dejo la | ich entferne | removo o | ci sistemo | ti sistemo |
    je debloque | hum chalu | hesabini | odblokuje | i reset | i take | we transfer | we do it | i unlock | unlocks |
    reactivate* | re activate* | i clean | i clear | get rid of the household | between us | raises your ticket | takes it off`,
  invest: `
    put in .. take out | take out .. on | doubled | guaranteed by | doubling | presale | send .. get .. back | happy people |
    minimum 100 | share 50 | million`,
  charity: `
    hospital | lost his/her/their house | any amount | send what you can | stolen my bag | robaron | need .. for my flight |
    for the children | donativo | recaudamos | damnificados | western union | te lo devuelvo`,
  recovery: `
    retrieves | white hat | got it back | returned it | got back every | back within an hour | hacked profiles | lost coins |
    lost money to | victims of`,
  jobcard: `
    job is yours | to register | mystery viewer | subtitle translator | tagging films | we choose .. testers | receive payments |
    forward them | stays with you | extras in your`,
  notreal: `
    the button only | one in the app is | store has it not | not here | faster than the official | not by yourself |
    cancelling by yourself | only answers on | moved to telegram | answers on insta`,
}
