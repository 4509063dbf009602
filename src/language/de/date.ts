import { combined, listed, phrased, valued } from '../combine.js';
import type { DateWords } from '../date-words.js';
import { pastForms } from './verbs.js';

const ADJECTIVE = ['e', 'en', 'er', 'es', 'em'];
const last = combined(listed('letzt vorig vergangen verflossen verwichen abgelaufen'), ADJECTIVE);
const next = combined(listed('nächst kommend künftig'), ADJECTIVE);
const ordinal = (stem: string): readonly string[] => combined([stem], ['e', 'en', 'er']);

const NUMBERS = listed(
  'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
);
const ORDINALS = listed('erst zweit dritt viert fünft sechst siebent acht neunt zehnt elft zwölft');
const TENS = listed('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig');

const MONTHS = [
  listed('januar januars jänner jänners jan jän'),
  listed('februar februars feber hornung feb febr'),
  listed('märz märzes'),
  listed('april aprils apr'),
  listed('mai mais'),
  listed('juni junis juno jun'),
  listed('juli julis julei jul'),
  listed('august augusts aug'),
  listed('september septembers sept sep'),
  listed('oktober oktobers october okt'),
  listed('november novembers nov'),
  listed('dezember dezembers december dez'),
];

/** German dates: those of Austria (`Jänner`, `Feber`), of the old spelling and of typed minutes among them. */
export const date = (): DateWords => ({
  months: MONTHS,
  monthHalves: Object.fromEntries(
    MONTHS.flatMap((forms, i) => forms.map((form): [string, number] => [`${form}hälfte`, i + 1])),
  ),
  weekdays: [
    listed('montag montags mo'),
    listed('dienstag dienstags di'),
    listed('mittwoch mittwochs mi'),
    listed('donnerstag donnerstags do'),
    listed('freitag freitags fr'),
    listed('samstag samstags sonnabend sonnabends sa'),
    listed('sonntag sonntags so'),
  ],
  capitals: true,
  homographs: listed('august mai hornung jan mo di mi do fr sa so sep jun'),
  seasons: [
    { forms: listed('frühjahr frühjahrs frühjahre frühling frühlings'), from: 3, to: 5 },
    { forms: listed('sommer sommers'), from: 6, to: 8 },
    { forms: listed('herbst herbste herbstes'), from: 9, to: 11 },
    { forms: listed('winter winters'), from: 12, to: 2 },
    { forms: listed('weihnachten'), from: 12, to: 12 },
  ],
  numbers: {
    ...Object.fromEntries(NUMBERS.map((word, i) => [word, i + 1])),
    ...Object.fromEntries(TENS.map((word, i) => [word, 20 + 10 * i])),
    dreissig: 30,
    hundert: 100,
    zwo: 2,
    beiden: 2,
    zweier: 2,
    dreier: 3,
  },
  articles: listed('einem einer eines einen eine'),
  ordinals: Object.fromEntries(ORDINALS.flatMap((stem, i) => ordinal(stem).map((form) => [form, i + 1]))),
  ordinalEndings: [],
  units: {
    minute: listed('minute minuten'),
    hour: listed('stunde stunden'),
    day: listed('tag tage tagen tages'),
    week: listed('woche wochen'),
    fortnight: [],
    month: listed('monat monate monaten monats monates'),
    quarter: listed('quartal quartals quartale quartalen vierteljahr vierteljahrs'),
    year: listed('jahr jahre jahren jahres'),
    decade: listed('jahrzehnt jahrzehnte jahrzehnten'),
    century: [],
  },
  decadeEndings: ['er jahre', 'er jahren', 'er'],
  decades: Object.fromEntries(
    TENS.flatMap((stem, i) => combined([stem], ['er jahre', 'er jahren']).map((form) => [form, 20 + 10 * i])),
  ),
  centuries: listed('jahrhundert jahrhunderts'),
  beforeNoon: listed('vormittags vorm. früh morgens'),
  afterNoon: listed('nachmittags nachm. abends'),
  clock: listed('uhr h'),
  hours: { mittags: 720, mitternacht: 0 },
  nightParts: new Set(['nacht', 'nachts']),
  dayParts: {
    ...valued(listed('morgen morgens vormittag vormittags früh'), 0),
    ...valued(listed('nachmittag nachmittags abend abends nacht nachts'), 720),
  },
  days: {
    ...valued(
      phrased('heute, am heutigen tage, des heutigen tages, heutigen tages, heutigen tage, heutigen tag, heutigen'),
      0,
    ),
    ...valued(phrased('gestern, gestrigen tage, gestrigen tages, am gestrigen tage, gestrigen tag, gestrigen'), -1),
    vorgestern: -2,
    ...valued(phrased('morgen, morgigen tages, des morgigen tages, morgigen tage, morgigen tag, am morgigen tage'), 1),
    übermorgen: 2,
    ...valued(phrased('heute in acht tagen, in acht tagen, heute über acht tage, heute in einer woche'), 7),
    ...valued(phrased('in vierzehn tagen, heute in vierzehn tagen, über vierzehn tage'), 14),
    ...valued(phrased('vor acht tagen, heute vor acht tagen'), -7),
    'vor vierzehn tagen': -14,
  },
  dayNames: ['morgen'],
  looseDays: ['heute'],
  last,
  reminiscences: ['interview', 'zeitzeuge', 'erinnerung', 'befragung'],
  next,
  ago: [],
  agoBefore: ['vor etwa', 'vor rund', 'vor ungefähr', 'vor fast', 'vor mehr als'],
  hence: [],
  past: last,
  coming: next,
  vague: {
    ...valued(['anfang', 'anfangs', 'zu beginn', 'beginn', 'beginn des'], 'start'),
    mitte: 'mid',
    ...valued(['ende', 'schluß', 'zum ende'], 'end'),
    ...valued(
      phrased(
        'in der ersten hälfte, in der ersten jahreshälfte, ersten jahreshälfte, erste jahreshälfte, ersten hälfte, erste hälfte, ersten hälfte des, im ersten halbjahr, i. halbjahr, ersten halbjahr',
      ),
      'half 1',
    ),
    ...valued(
      phrased(
        'in der zweiten hälfte, in der zweiten jahreshälfte, zweiten jahreshälfte, zweite jahreshälfte, zweiten hälfte, zweite hälfte, zweiten hälfte des, im zweiten halbjahr, ii. halbjahr, zweiten halbjahr',
      ),
      'half 2',
    ),
    ...valued(phrased('i. quartal, i. quartal des, ersten quartal, erstes quartal, ersten quartal des'), 'quarter 1'),
    ...valued(
      phrased('ii. quartal, ii. quartal des, zweiten quartal, zweites quartal, zweiten quartal des'),
      'quarter 2',
    ),
    ...valued(
      phrased('iii. quartal, iii. quartal des, dritten quartal, drittes quartal, dritten quartal des'),
      'quarter 3',
    ),
    ...valued(
      phrased('iv. quartal, iv. quartal des, vierten quartal, viertes quartal, vierten quartal des'),
      'quarter 4',
    ),
  },
  yearsBeside: {
    ...valued(phrased('desselben jahres, jenes jahres, des gleichen jahres'), 0),
    ...valued(phrased('des folgenden jahres, des darauffolgenden jahres'), 1),
    'des vorhergehenden jahres': -1,
  },
  yearsOfRecord: {
    ...valued(
      phrased(
        'd. j., d. js., d. jrs., ds. js., ds. jahres, l. j., dieses jahres, dieses jahr, diesem jahr, diesem jahre, laufenden jahres, laufenden jahre, laufenden jahr, heuer',
      ),
      0,
    ),
    ...valued(phrased('v. j., v. js., vor. j., vorjahres, vorjahr, vorjahre, vorjahrs'), -1),
    ...valued(
      phrased(
        'vorletzten jahres, vorletzten jahre, vorletztem jahr, vorletztes jahr, vorvorigen jahres, vorvorigen jahre',
      ),
      -2,
    ),
    ...valued(phrased('n. j., k. j.'), 1),
  },
  yearNouns: [],
  dayNouns: [],
  customs: ['day-first', 'ago-before', 'limits', 'clock-24', 'day-and-month', 'genitive', 'short-years', 'stopped-day'],
  about: phrased('etwa, ungefähr, rund, gegen, fast, beinahe, an die, über, mehr als, mindestens, wohl'),
  doubted: phrased('ca., circa, zirka, vermutlich, wahrscheinlich, wohl, etwa, ungefähr, um'),
  monthsBeside: {
    ...valued(phrased('d. m., d. mts., ds. mts., ds. m., l. m., dieses monats, dieses monates, laufenden monats'), 0),
    ...valued(phrased('v. m., v. mts., vorigen monats, vorigen monates, letzten monats, vergangenen monats'), -1),
    ...valued(phrased('n. m., k. m., nächsten monats, kommenden monats'), 1),
  },
  feasts: {
    aschermittwoch: -46,
    palmsonntag: -7,
    gründonnerstag: -3,
    karfreitag: -2,
    ostersonntag: 0,
    ostern: 0,
    ostermontag: 1,
    'christi himmelfahrt': 39,
    pfingstsonntag: 49,
    pfingsten: 49,
    pfingstmontag: 50,
  },
  daysBeside: {
    ...valued(
      phrased('am vortag, am vortage, am tag davor, am tage vorher, tags zuvor, am tag zuvor, am vorabend'),
      -1,
    ),
    ...valued(
      phrased(
        'am nächsten tag, am nächsten tage, am folgenden tag, am folgenden tage, folgenden tag, folgenden tage, folgenden tages, nächsten tages, darauffolgenden tag, darauffolgenden tage, darauffolgenden tages, am tag danach, am tage darauf, tags darauf, am nächsten morgen',
      ),
      1,
    ),
    ...valued(phrased('am selben tag, am selben tage, am gleichen tag'), 0),
  },
  unitsBeside: {},
  joints: {
    and: ['und', 'u.'],
    at: ['um'],
    before: ['vor dem', 'vor'],
    between: ['zwischen', 'zwischen dem'],
    by: phrased('bis spätestens, spätestens'),
    during: ['während', 'während des', 'im laufe', 'im laufe des'],
    after: ['nach', 'nach dem'],
    for: ['für', 'auf'],
    from: ['von', 'vom', 'ab'],
    in: ['in', 'im'],
    of: [],
    on: ['am', 'ddo.', 'de dato'],
    or: ['oder'],
    since: ['seit', 'seit dem'],
    the: ['der', 'die', 'das', 'den', 'dem', 'des'],
    this: ['dieses', 'diesen', 'dieser', 'diesem', 'diese'],
    to: ['bis'],
    until: ['bis zum', 'bis zur', 'bis zu den'],
    within: ['binnen', 'innerhalb'],
  },
  forward: phrased(
    'rechne, rechnen, rechnet, noch vor, wird, werden, werde, würde, würden, soll, sollen, solle, sollte, will, wolle, wollen, möge, möchte, müsse, muß, muss, könne, kann, plane, plant, beabsichtigt, vorgesehen, zugesagt, versprochen, anberaumt, angesetzt, festgesetzt, einberufen, bevorstehend, geplant, schlug vor, schlägt vor, schlage vor, schlugen vor, regte an, regt an, bis zum, spätestens, findet, stattfinden, erwartet, erwarte, frist, verschoben, vertagt, vertagen, einladung, fortzusetzen, vorzulegen, abzuhalten, durchzuführen, abzuschließen, auszuarbeiten, fertigzustellen, fällig, fälligkeiten, nur bis, reichen, reicht, reiche, könnte, könnten, stattfinde, frühestens',
  ),
  backward: phrased(
    'war, waren, sind, wurde, wurden, hat, habe, hatte, hatten, hätten, haben, sei, seien, gewesen, worden, seit, ist, bereits, schon, gesehen, geschrieben, erhalten, ergangen, zugegangen',
  ),
  clauses:
    /,\s(?:da(?:ß|ss)|weil|ob|obwohl|nachdem|wenn|indem|worauf|woraus|die|der|das|den|dem|deren|dessen|welche[rsmn]?)\s/gu,
  pastForms,
  abbreviations: new Set(
    listed(
      'dr hrn abs nr bzw usw d v s st prof gen genn abg min frhr betr ggf ca evtl vgl ff bd art phil jur mag ing dipl rd mio mrd u z b h c',
    ),
  ),
  records: listed(
    'note noten schreiben schreibens brief briefe briefes bericht berichte erlaß erlass telegramm depesche vorlage vermerk antwort rede erklärung abkommen vertrag beschluß beschluss aide-mémoire sitzung niederschrift protokoll antrag',
  ),
  filed: listed(
    'ausgegeben ausgefertigt abgeschrieben eingegangen vervielfältigt gedruckt genehmigt geboren geb gestorben übersetzt aufgenommen vorgelegt',
  ),
  counted: listed(
    'tonnen mann personen stück mark dm kronen gulden fl km kilometer meter hektar prozent millionen mio milliarden mrd tausend stunden minuten stimmen exemplare exemplaren seiten schüler schilling euro dollar rubel soldaten arbeiter arbeitsplätze',
  ),
  numbered: listed(
    'nr nrn no zl zahl absatz abs artikel art paragraph paragraphen seite seiten s blatt bl punkt punkte ziffer ziff z kapitel band bd abteilung drucksache heft zimmer saal akte az top tagesordnungspunkt sitzung fl',
  ),
  spells: listed('zeit zeitraum dauer frist'),
  notDurations: phrased('alt, jünger, älter, später, früher, zuvor, danach, vorher, nachher'),
});
