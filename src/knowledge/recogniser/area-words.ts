// Words that speak for an area, in six languages without accents: telling ones count for more. With a
// hyphen, two words one after the other:`another-country`.

export const AREA_WORDS: Record<string, { telling: string; hinting: string }> = {
  network: {
    telling: `router wifi wlan wlan dns vpn modem ethernet isp provider hotspot proxy mesh pihole firewall dorm
      anbieter proveedor operadora fournisseur operatore connexion conexion conexao connessione verbindung lan ip
      ping outage-line guest dbm
      captive captive-portal fibra fibre wohnheim bridge`,
    hinting: `connect connects connection network internet reach line cable signal campus work hotel verbinden
      netz netzwerk
      red conectar rede reseau connecter rete collegare server retry mobile`,
  },
  account: {
    telling: `login log-in signin password passwort contrasena senha motdepasse signed sign email e-mail
      username credentials
      anmelden einloggen konto iniciar sesion entrar acceder connexion mot passe accedere reset sms passcode
      locked membership-restart screens simultaneous restart-membership
      mehr-rein mehr-einloggen zugang cannot-sign many-people other-screens people-watching`,
    hinting: `account cuenta conta compte inactive code mail logged log address verify verification link devices limit
      forgot`,
  },
  billing: {
    telling: `charged charge charges billing bill billed payment pay paid card cards refund invoice price
      prices plan plans gift
      balance cancel cancelled canceled subscription voucher bank paypal visa mastercard zip tax debit hold
      zahlung bezahlt abgebucht rechnung karte kundigen kosten preis gutschein abo
      cobro cobrado cobraron pago pagar tarjeta factura precio cancelar reembolso
      cobranca cobrado pagamento cartao fatura preco boleto pix
      facture paiement paye carte prix abonnement rembourser remboursement resilier
      addebito pagamento pagato carta fattura prezzo rimborso abbonamento disdire
      terminated debited debits promo plano promo-code money-leaves money-leaving still-taken membership`,
    hinting: 'money euros twice month monthly checkout ads tier upgrade downgrade expired valid',
  },
  app_data: {
    telling: `crash crashes crashed crashing reinstall reinstalled uninstall freezes freeze frozen stuck splash
      hangs logo
      cache relaunch restarts absturz abgesturzt sturzt hangt neuinstalliert
      congela cierra reinstale trava travando fecha reinstalei plante fige reinstalle
      blocca chiude reinstallata
      back-to home-screen loading-circle wheel app-closes then-stops two-presses`,
    hinting:
      'app opens open opening start starts launch launches update loading spinner menu home black button voice',
  },
  device: {
    telling: `compatible compatibility unsupported hdmi hdcp firmware model supported certified certification
      unterstutzt kompatibel modell geeignet compatibles compatible soportado modelo suportado compativel
      pris compatibile supportato modello remote fernbedienung cinema widevine root rooted rom shortcut
      kernel build printer bluetooth dead-pixel soporte support-end support-ends panel antivirus custom-rom
      play-store replacement `,
    hinting: `tv television old device screen hdr version android buy buying store available install app-store kaufen
      comprar acheter`,
  },
  browser_drm: {
    telling: `browser chrome firefox extension extensions drm widevine cookies incognito tab protected
      component module navegador navigateur erweiterung plugin addon linux wrapper
      fullscreen vollbild acceleration blocker ublock adblock hardware-acceleration black-video`,
    hinting: 'laptop pc desktop website window outdated page player',
  },
  service: {
    telling: `down outage outages status maintenance downdetector servers incident everyone everybody uptime
      ausfall storung gestort caido caida fora-do-ar indisponivel panne disservizio website 502 503 504 500
      guasti stato search-finds status-page`,
    hinting: 'server else everywhere nobody page site shop error contact',
  },
  streaming_quality: {
    telling: `buffering buffers buffer blurry pixelated pixels resolution 4-k uhd hd sd 480-p 1080-p 2160-p
      quality bitrate bandwidth
      hdr stutter stutters judder lag laggy fps mbit mbps speed unscharf matschig ruckelt qualitat bild aufloesung
      calidad borroso borrosa pixelado imagen buffering qualidade borrada imagem travada
      qualite flou floue pixelise image fibre qualita sfocato sgranata immagine
      megabytes data-plan mobile-data saver brightness flickers hdr-10 720-p data-saver picture-cut too-dark gb
      overscan`,
    hinting: 'picture slow loads evening data stream soft sharp line pauses',
  },
  audio_subtitles: {
    telling: `audio sound sounds subtitle subtitles subs caption captions dialogue dialog voice voices speech
      dub dubbed dubbing
      stereo surround atmos dolby soundbar receiver lip sync mute volume ton untertitel stimme stimmen sprache tonspur
      sonido subtitulos audio doblaje voces som legendas legenda dublagem dublado
      son sous-titres titres vf vo doublage sottotitoli doppiaggio suono volume effects
      mouths 5-1 dialogues barre legendas untertiteln lip-sync dubbed`,
    hinting: 'hear music language loud quiet track channel english',
  },
  downloads: {
    telling: `download downloads downloaded downloading offline plane flight herunterladen heruntergeladen
      descargar descarga descargas descargado baixar baixei telecharger telechargement telechargements
      scaricare scaricati
      memory-card sd-card storage-full queue fetched saving speicherkarte tarjeta-sd cartao-sd`,
    hinting: 'save saved saves storage sd expired arrow trip travel',
  },
  household: {
    telling: `household haushalt hogar residencia foyer extra member members moved moving umzug umgezogen
      mudanza mude mudei
      demenagement trasloco nucleo domestico traveling travelling holiday second cottage student dorm-room
      zusatzmitglied gehore residence-hall doesn-belong nicht-zu`,
    hinting: `home house belongs confirm verify location parents travel temporary flat zuhause wohnung casa maison
      elsewhere set`,
  },
  profiles_parental: {
    telling: `profile profiles pin kids kid child children parental rating ratings maturity age lock locked-profile
      profil profile kinder kind jugendschutz alter perfil perfiles ninos hijos edad perfis criancas infantil
      profils enfant enfants profilo profili bambini figli
      avatar avatars viewing-history my-history s-watching year-old tv-14 pg-13`,
    hinting: 'icon avatar history watched transfer delete recommendations rated',
  },
  casting: {
    telling: `cast casting casts castet mirror mirroring airplay miracast envoyer diffuser enviar transmitir
      espejo duplicar
      ubertragen spiegeln trasmettere chromecast
      envoie envoi mirrored duplicating dongle screen-mirroring wireless-display wrong-tv`,
    hinting: 'phone icon controls control icone symbol button disconnects',
  },
  content: {
    telling: `list recommendation recommendations catalogue catalog library removed missing autoplay trailer
      trailers row rows genre continue watching lista elenco previews ui empfehlungen katalog mediathek
      recomendaciones catalogo recomendacoes recommandations raccomandazioni vorschau
      seasons stagioni temporadas staffeln saisons license licence lizenz axe and-cancelled still-cancelled
      then-cancelled of-order cliffhanger no-ending`,
    hinting: `title titles movie movies film films series season episode watch watched want bring back when
      available country hides search find staffel folge serie serien temporada pelicula peliculas filme filmes
      saison stagione`,
  },
  security: {
    telling: `hacked hack hacker stranger phishing scam fraud suspicious unknown stolen someone compromised
      gehackt fremd fremde fremder
      hackeado hackearon hackeada invadida estafa desconocido desconocida golpe pirate piratee pirater inconnu
      hameconnage
      violato sconosciuto truffa portuguese unauthorised unauthorized
      strangers estranha estranho desconhecido fremde invadiram invasor intruder someone-else two-step
      authenticator 2fa isn-ours not-ours log-off sign-out another-country ninguem-aqui isn-mine never-been`,
    hinting: 'login email password link sms changed appeared nobody fake device country',
  },
  other: {
    telling: `forum thanks thank danke gracias obrigado obrigada merci grazie moderator moderators offtopic
      plate neighbour haha
      thread threads posts beitrag beitrage beitragen thema topic unsubscribe notifications alerts 
      off-topic wrong-forum`,
    hinting: 'badge question hello',
  },
}
