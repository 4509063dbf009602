import { listed } from '../combine.js';
import type { PeopleWords } from '../people-words.js';

/** What else a word with a capital can be than a name: in German any noun. */
export const senses = (): Pick<
  PeopleWords,
  | 'doubtful'
  | 'capitalised'
  | 'surnamesToo'
  | 'beforeWords'
  | 'afterWords'
  | 'beforeMonths'
  | 'complements'
  | 'thingsAfter'
  | 'notNames'
  | 'thingsBefore'
> => ({
  doubtful: listed(
    `Bach Baum Berg Bauer Becker Beck Braun Busch Engel Falk Fink Fischer Frank Fuchs Graf Groß Gut Haas Hahn Hammer Hartmann Herzog Hirsch
    Jäger Jung Kaiser Kaufmann Keller Klein Koch König Kraft Kraus Krieger Kühn Kurz Lang Lange Lehmann Link Löwe Maier Meister Müller Nagel
    Neumann Pfeffer Richter Ritter Roth Sander Schäfer Schmied Schneider Schreiber Schulz Schuster Schwarz Sommer Stein Stern Stark Vogel
    Voigt Wagner Weber Weiß Winkler Winter Wirth Wolf Wunder Zimmermann Adler Bär Berger Brand Brandt Brücke Decker Ernst Feld Franke Freund
    Fröhlich Glaser Gold Grimm Heller Hoffmann Horn Huber Kern Kirchner Krebs Krug Kuhn Kunze Lorenz Lustig Mann Markt Marx Messer Ost Ott
    Otto Paul Peter Pohl Preis Rabe Reich Rose Sachs Sauer Schatz Schein Schlosser Schramm Seele Seiler Singer Sturm Tausend Thal Thun Uhl
    Vetter Wachter Walter Wendt Wild Geiger Bischoff Bote Burger Bürger Dank Ehre Eisen Faust Feind Fromm Fuß Geist Glück Hack Halm Hand Hart Heim Held Herz Heu Hof Holz Kamm Kammer Kessel Kiefer Kirsch Knopf Korn Kost Kranz Kreis Kreuz Last Laub Leiter Licht Lohn Macht Mai Moos Mut Noth Nuß Pfand Probst Rath Rauch Recht Rock Saal Sack Schmidt Schuh Schuld Segen Sieg Spiegel Stahl Staub Steiger Stock Strauch Strauß Streck Tanz Tisch Traum Treu Trost Vater Wahl Wald Wand Wasser Winkel Zahn Zeuge Ziel Zoll Zucker Will Wille Wolff Zander Ziegler Zorn Beust John Becke Wenzel`,
  ),
  capitalised: listed(
    'Deutsche Berlin Wien Bonn Paris London Moskau Rom Köln Kiel Husum Hannover Zwickenau Prag Pest Ofen Frankfurt Hessen Preußen Bayern Sachsen Franken Baden Schwaben Ungarn Böhmen Mähren Hornung August Mai',
  ),
  surnamesToo: listed(
    'Graf Ritter Fürst Herzog König Kaiser Richter Hauptmann Bischof Papst Major Vogt Hornung August Mai März Freitag Sonntag Montag Sommer Winter Herbst Frühling Rat',
  ),
  beforeWords: listed(
    'der die das des dem den ein eine einen einem einer eines im am zum zur vom kein keine keinen mein meine sein seine seinen ihr ihre unser unsere dieser diese dieses jeder jede jedes jenes alle manche solche welche beim ins ans nichts etwas alles viel wenig allerlei',
  ),
  afterWords: listed('ist war sind waren wird wurde werden wurden'),
  beforeMonths: listed('im seit bis ende anfang mitte vom nächsten letzten vorigen am des'),
  complements: ['des', 'der', 'für'],
  thingsAfter: listed(
    'Plan Doktrin Straße Platz Allee Gasse Haus Stiftung Institut Universität Werk Werke Preis Gesetz Kommission Ausschuß Ausschuss Bank Brücke Konzern GmbH AG Verlag Zeitung Schule Kaserne Denkmal Bericht',
  ),
  notNames: listed(
    `Dg Mitglied Mitglieder Mitgliedern Stimmen Stimme Anwesenden Anwesender Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Regierung Regierungen Bundesregierung Kabinett Kabinetts Ministerium Ministeriums Ministerrat Ministerrates Konferenz Konferenzen Conferenz Sitzung Sitzungen
    Protokoll Ausschuß Ausschuss Ausschusses Kommission Haus Hauses Bundestag Bundestages Reichstag Landtag Landtags Landtage Reichsrat Reichsrates
    Partei Fraktion Politbüro Politbüros Zentralkomitee Zentralkomitees ZK Gesellschaft Republik Staat Staates Staaten Land Länder Stadt Bezirk Kreis Gemeinde
    Volk Völker Volkes Frage Fragen Antwort Antrag Antrags Punkt Punkte Tagesordnung Beschluß Beschluss Vorschlag Bemerkung Meinung Ansicht Auffassung
    Gesetz Gesetzes Entwurf Verfassung Finanzen Justiz Innern Innere Äußern Äußeren Verkehr Wirtschaft Landwirtschaft Krieg Krieges Frieden Friedens Handel Kultus Cultus
    Unterricht Arbeit Präsidium Präsidiums Rat Rates Rats Amt Amtes Auswärtiges Auswärtigen Botschaft Gesandtschaft Delegation Seite Seiten Teil Teile Jahr Jahre Jahres Monat Quartal Quartals Halbjahr Halbjahrs
    Monats Tag Tage Tages Woche Uhr Zeit Herren Damen Freunde Freund Kollegen Genossen Zeugen Vorsitz Vorsitze Vorsitzender Vorsitzende Vorsitzenden Anwesend Anwesende Abwesend Entschuldigt
    Teilnehmer Betreff Betr Geheim Vertraulich Vermerk Niederschrift Aktennotiz Kurzprotokoll Stenografisches Stenographisches Wortprotokoll
    Der Die Das Den Dem Des Ein Eine Er Sie Es Wir Ich Ihr Man Wer Was Wo Wie Wann Warum Und Oder Aber Auch Auf Aus An Am Bei Bis Da Dann Darauf Daher Dazu
    Denn Dies Diese Dieser Dieses Doch Durch Für Gegen Hier Hierauf Hierzu Hiermit Im In Ja Jede Jeder Jetzt Kein Keine Mit Nach Nein Nicht Noch Nun Nur Ob
    Schon Sehr So Über Um Unter Von Vor Weil Wenn Zu Zum Zur Zwischen Abschließend Zunächst Ferner Außerdem Endlich Erstens Zweitens Drittens Meine Mein Sein Seine
    Ihre Ihrer Unser Unsere Alle Allein Als Ende Anfang Mitte Beifall Heiterkeit Zuruf Zurufe Unruhe Lachen Natürlich Danke Bitte Einverstanden Endgültig
    Streit Anstand Geringeres Anwesenheitsliste Liste Uhr Hauptverhandlung Verhandlung
    Stellvertreter Sekretäre Minister Abteilung Referat Sektion Gruppe Vertreter Wahrheit Geld Kohle Devisen Bund Bundes Reich Reiches Armee Bank Post Bahn`,
  ),
  thingsBefore: listed(
    'Nachlaß Nachlass Nachlasse Nachlasses Schloß Schloss Palais Haus Hotel Villa Burg Bad Sankt St Café Gut Firma Straße Bauantrag',
  ),
});
