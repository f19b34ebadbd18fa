// Words for things and services that have codes and model numbers of their own.
import { wordSet } from './word-set.ts'

export const APPLIANCES = wordSet(`washer washing dishwasher dryer drier oven fridge refrigerator
  freezer microwave hoover vacuum printer copier camera lens drill mower boiler thermostat heater
  kettle blender treadmill engine vehicle furnace pump robot scooter bike ebike bicycle aircon
  warmepumpe klimaanlage fahrrad roller staubsaugerroboter bicicleta patinete trottinette velo monopattino
  waschmaschine spulmaschine geschirrspuler trockner ofen kuhlschrank drucker kamera staubsauger heizung
  lavadora lavavajillas secadora horno nevera impresora camara aspiradora caldera
  maquina secador forno geladeira impressora lave laver frigo seche imprimante chaudiere
  lavatrice lavastoviglie asciugatrice stampante caldaia
  fryer airfryer fritteuse friteuse freidora friggitrice espresso coffee kaffeemaschine kaffeevollautomat cafetera
  cafetiere cafeteira hob cooker stove herd kochfeld ceranfeld cuisiniere plaque fogao fornello dehumidifier humidifier
  luftentfeuchter purifier luftreiniger toaster mixer thermomix glucose glucometer meter inverter wechselrichter
  wallbox sprinkler trimmer chainsaw lawnmower rasenmaher tractor forklift motorbike motorrad oil solar
  bosch siemens miele whirlpool bauknecht brother canon epson nikon dyson vaillant`)

/** What is sold by model number and stands around players. */
export const GEAR =
  wordSet(`headphones headphone headset earbuds speaker speakers soundbar monitor router modem
  keyboard mouse webcam dock docking hub adapter charger chip chipset mainboard battery lamp lights purifier
  remote cable switch model modell modelo modele modello kopfhorer lautsprecher auriculares fones
  casque cuffie`)

/** What stands beside a player and has errors of its own. */
export const NEIGHBOURS =
  wordSet(`router modem soundbar receiver monitor remote extender repeater nas vpn
  lock doorbell charger powerbank ups dongle hub mesh eero repetidor repeteur ripetitore barra soundleiste cam webcam
  fritzbox fernbedienung verstarker mando telecommande telecomando steam`)

/** What else says `error` with a number when it is in the same clause. */
export const OTHER_SUBJECTS = wordSet(`bank banking banco banque banca shop blog newspaper magazine
  retailer airline webshop tienda loja boutique negozio zeitung periodico jornal journal giornale
  game spiel juego jogo jeu gioco excel outlook word
  car auto coche carro voiture macchina elevator lift aufzug ascensor atm geldautomat
  door doors gate garage locker safe alarm keypad padlock tur schloss puerta cerradura porta cancello porte serrure
  intranet portal admin ping curl errno sql mysql database wordpress php git ssh bios bsod minecraft fortnite roblox
  discord zoom whatsapp telegram instagram facebook tiktok spotify youtube twitch paypal zattoo dazn`)

/** Other apps and sites, behind `another` and its like. */
export const OTHER_THINGS =
  wordSet(`app apps site website page shop service one ones game seite dienst webseite servicio
  sitio pagina servico aplicativo aplicacion anwendung programm jogo juego appli servizio gioco sito platform streaming`)

export const OTHER =
  wordSet(`another other different unrelated otra otro outra outro andere anderen anderer
  autre altra altro diferente`)
