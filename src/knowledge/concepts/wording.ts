// Everyday words that people use for one another, in six languages: each line is one meaning.

/** One meaning a line: its name, then words and phrases; a star stands for any end. */
export const wording = `
film = film, films, movie*, title, titles, película*, peli, pelis, filme*, titolo, título*, titre*
gone = gone, vanish*, disappear*, missing, lost, went away, no longer there, isnt there, not there, weg, verschwunden, desapareci*, perdid*, disparu*, perdu*, sumiu, sumiram, sparit*, scompars*, pers*
opens = open, opens, opening, start, starts, starting, begin*, launch*, boot, boots, booting, öffne*, start*, beginn*, abre, abrir, empieza, inicia*, ouvre, ouvrir, démarre*, commence*, começa, apre, aprire, parte, avvia*, comincia
ends = stop, stops, stopping, stopped, end, ends, ended, ending, quit*, cease*, interrupt*, breaks off, halt*, endet, aufhör*, bricht ab, termina, para, detiene, corta, arrête*, coupe, finit, acaba, si ferma, finisce, interromp*
chooses = choose*, chose, chosen, select*, pick, picks, picked, tap, taps, click*, press, pressed, wähle*, auswähl*, drücke*, tippe*, elijo, elegir, escog*, selecci*, pulso, choisi*, sélectionn*, appuie, clique*, escolh*, selecion*, aperto, scelg*, scegli*, selezion*, premo, clicco
appears = show up, shows up, appear*, display*, visible, pops up, comes up, erscheint, anzeige*, angezeigt, aparece*, muestra, sale, affich*, apparaî*, apparaît, mostra, appare, compare
refuses = refuse*, decline*, reject*, deny, denied, denies, wont accept, not accept, does not accept, verweiger*, ablehn*, abgelehnt, akzeptiert nicht, rechaz*, no acepta, refus*, naccepte pas, recus*, não aceita, rifiut*, non accetta
asks for = ask, asks, asked, asking, demand*, wants me to, request*, prompt*, insists, verlang*, fragt, fordert, pide, pregunta, exige, demande, pede, pergunta, chiede, richiede
big = big, bigger, large, larger, huge, giant, enormous, giganti*, groß*, riesig*, grande, grandes, enorme*, gros, grosse, énorme*, gigante*
small = small, smaller, tiny, little, minuscule, klein*, winzig*, pequeñ*, petit*, minuscul*, pequen*, piccol*
wait = wait, waited, waiting, hours, minutes, ages, forever, warte*, stunden, minuten, espera*, horas, minutos, attend*, heures, aspett*, ore, minuti
message = message*, notice, banner, popup, warning, alert*, text says, it says, meldung*, hinweis, nachricht*, mensaje*, aviso, message, avertissement, mensagem, mensagens, messaggi*, avviso
broken = broken, broke, does not work, doesnt work, not working, wont work, stopped working, fails, failed, failing, faulty, dead, kaputt, defekt, geht nicht, funktioniert nicht, klappt nicht, no funciona, no va, roto, falla, ne marche, ne fonctionne, en panne, cassé, não funciona, quebrad*, falha, non funziona, rotto, guasto
repair = fix, fixed, fixes, repair*, solve*, solution, cure, workaround, sort out, lösung, beheb*, reparier*, arregl*, solucion*, répar*, résoudre, conserta*, resolv*, soluç*, risolv*, soluzione, ripar*
again = again, return*, reappear*, comes back, back again, still, wieder, erneut, otra vez, de nuevo, vuelve, encore, à nouveau, revient, de novo, volta, outra vez, di nuovo, ancora, torna
changed = change*, changing, switch over, swapped, swap, replace*, different, altered, änder*, gewechselt, getauscht, cambi*, chang*, remplac*, mud*, troc*, sostitu*
remember = remember*, forget*, forgot, keeps forgetting, saved, save, saves, saving, keep my, merkt*, vergiss*, speicher*, recuerda, olvida, guarda, guardar, retient, oublie*, enregistr*, lembra*, esquece*, salva, ricorda*, dimentica*, salva*
switches off = switch off, turn off, turned off, disable*, deactivat*, get rid of, ausschalten, abschalten, deaktivier*, desactiv*, apagar, quitar, désactiv*, éteindre, couper, desativ*, desligar, disattiv*, spegn*
switches on = switch on, turn on, turned on, enable*, activat*, einschalten, aktivier*, activ*, encend*, allum*, ativ*, ligar, attiv*, accend*
wrong person = somebody, someone, stranger*, other people, anyone, unknown, jemand, alguien, quelquun, alguém, qualcuno
home = home, house, flat, apartment, room, zuhause, wohnung, haus, casa, piso, maison, appartement, appartamento
money = money, cash, paid, pay, cost*, euro*, dollar*, geld, dinero, argent, dinheiro, soldi, denaro
letters = letter*, text, type, typed, write, word, words, writing, buchstabe*, letra*, lettre*
number = number, digits, nummer, zahl*, número, numéro, numero
choice missing = no option, no button, no setting, cannot find the, cant find the, where is, wheres, option missing, greyed out, keine option, kein knopf, finde nicht, no encuentro, no hay opción, dónde está, pas doption, ne trouve pas, où est, não acho, não encontro, onde fica, não tem opção, non trovo, dovè, nessuna opzione
two at once = two, both, second, other one, zwei, beide, dos, ambos, deux, dois, duas, due, entrambi
loud and clear = hear*, listen*, sounds, noise
watched = watch*, view*, seen, saw, play, plays, playing, playback, schau*, seh*, gesehen, ver, veo, mirar, reproduc*, regard*, voir, lecture, assist*, vejo, guard*, ved*, riprodu*
`
