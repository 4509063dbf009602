import { listed, phrased } from '../combine.js';

/** Weak verbs of speech, by their stems: `erklär` gives `erklärt`, `erklärte`, `erklären`, `erklärten`. */
const WEAK = listed(
  'erzähl bezweifel beziffer unterstütz beklag bemängel erwähn kündig widersetz verteidig rechtfertig präzisier kommentier monier reklamier hinterfrag verlang sag frag erklär äußer bemerk erwider entgegn beton unterstreich ergänz erläuter mein vermut glaub versicher behaupt kritisier protestier verneint bejah begrüß bedau bedauer dank berichte referier informier konstatir konstatier hoff wünsch forder schilder wiederhol zitier vertrat bestätig präzisier resümier bezweifl bezweifel beanstand befürwort warn mahn erkundig beantrag replizier urteil argumentier hinzusetz opponier pflicht resumier erinner rüg beklag zweifl plädier stell bedeut übermittel orientier unterrichte skizzier rekapitulier unterstell',
);

/** Finite forms in the present and past, third person: strong verbs, and weak ones whose stem ends in `t` or `d`. */
const FINITE = listed(
  `spricht sprach sprachen widerspricht widersprach widersprachen verspricht versprach bittet bat baten antwortet antwortete antworteten
  beantwortet beantwortete berichtet berichtete berichteten behauptet behauptete befürchtet befürchtete erwartet erwartete
  findet fand fanden hält hielt hielten unterstreicht unterstrich unterstrichen empfiehlt empfahl empfahlen verweist verwies verwiesen
  bezeichnet bezeichnete bezieht bezog betont betonte verneint verneinte bejaht bejahte entgegnet entgegnete entgegneten
  weiß wußte wusste denkt dachte kennt kannte beschreibt beschrieb bestreitet bestritt gesteht gestand schließt ruft rief
  rät riet mahnt mahnte vertritt vertrat vertraten verlangt verlangte begründet begründete wendet wandte unterbricht unterbrach
  lobt lobte tadelt tadelte scherzt scherzte fragt frug beschwert beschwerte betrachtet betrachtete befürwortet befürwortete
  bekundet bekundete bekundeten bezweifelt bezweifelte beanstandet beanstandete beanstandeten begrüßte rügte gestattet meldet meldete meldeten spricht plädierte
  bejahte verneinte versicherten schwört schwor fordert forderte gelobt beschuldigt beschuldigte verdächtigt
  beantragt beantragte beruft berief erachtet erachtete beleuchtet beleuchtete urteilt urteilte deutet deutete gedenkt gedachte
  konstatirt konstatirte constatirte constatirt referiert referierte referirte bedauert bedauerte erhebt erhob äußert äußerte äußerten
  erinnert erinnerte bringt brachte drückt drückte nennt nannte warnt warnte zählt zählte erwähnt erwähnte erwähnten macht machte
  versichert versicherte ersucht ersuchte glaubt glaubte erbittet erbat unterstützt unterstützte votiert votierte votirte
  wiederholt wiederholte vermag vermochte fürchtet fürchtete hofft hoffte wünscht wünschte will wollte möchte`,
);

const REGULAR = WEAK.flatMap((stem) => [`${stem}t`, `${stem}te`, `${stem}ten`, `${stem}en`]);

/** Forms that report by themselves. What reports only with another part is in `separable`. */
const NOT_ALONE: ReadonlySet<string> = new Set(
  listed(
    'bringt brachte drückt drückte macht machte hält hielt hielten stellt stellte stellten stellen erhebt erhob nennt nannte will wollte möchte wendet wandte schließt bedeuten deutet deutete vermag vermochte zählt zählte hinzusetzt hinzusetzte',
  ),
);

export const reportingVerbs = (): ReadonlySet<string> =>
  new Set([...REGULAR, ...FINITE, 'denkt', 'lachte'].filter((form) => !NOT_ALONE.has(form) && form !== 'lachte'));

/** `führte` … `aus`: the forms of a verb, and the parts one of which makes it report. */
const SEPARABLE: readonly (readonly [forms: string, parts: string])[] = [
  ['führt führte führten', 'aus, an, weiter aus, ins treffen'],
  ['fährt fuhr fuhren', 'fort'],
  ['fügt fügte fügten', 'hinzu, bei, an'],
  ['setzt setzte setzten', 'hinzu, auseinander, fort'],
  ['wirft warf warfen', 'ein, auf, vor, die frage auf'],
  ['wendet wandte wandten wendete', 'ein, sich gegen, mit der bemerkung, mit dem hinweis'],
  ['bietet bot boten', 'an'],
  ['leitet leitete leiteten', 'ein'],
  ['legt legte legten', 'dar, nahe, nieder, vor, wert darauf, gewicht darauf'],
  ['hebt hob hoben', 'hervor'],
  ['weist wies wiesen', 'hin, darauf hin, zurück, nach'],
  [
    'gibt gab gaben',
    'folgende erklärung, erklärung ab, einen bericht, bericht, einen überblick, auskunft, eine erklärung, eine übersicht, kenntnis, zu bedenken, zu, an, bekannt, zu verstehen, zur antwort, zu erkennen, zu erwägen, der meinung, seiner, ihrer, der hoffnung',
  ],
  ['räumt räumte räumten', 'ein'],
  ['stimmt stimmte stimmten', 'zu, bei, dem zu, überein'],
  [
    'schließt schloß schloss schlossen',
    'sich an, an, sich der, sich dem, sich den, daraus, mit der feststellung, mit der bemerkung, mit den worten, mit dem hinweis',
  ],
  ['teilt teilte teilten', 'mit, die ansicht, die auffassung'],
  ['trägt trug trugen', 'vor'],
  ['tritt trat traten', 'bei, für, dafür ein, ein, entgegen, dem bei, der ansicht'],
  ['spricht sprach sprachen', 'sich, aus'],
  ['sagt sagte sagten', 'zu, aus'],
  ['ruft rief riefen', 'aus, dazwischen, in erinnerung'],
  ['lehnt lehnte lehnten', 'ab'],
  ['nimmt nahm nahmen', 'bezug, stellung, an, das wort, zur kenntnis'],
  ['kommt kam kamen', 'zurück, zu sprechen, zu dem schluß, auf'],
  ['geht ging gingen', 'auf, ein, davon aus, über'],
  [
    'stellt stellte stellten',
    'den antrag, die anfrage, die bitte, zur erwägung, zur debatte, fest, die frage, den antrag, klar, in aussicht, in abrede, zur diskussion, dar, richtig, vor',
  ],
  ['schlägt schlug schlugen', 'vor'],
  ['regt regte regten', 'an'],
  [
    'macht machte machten',
    'geltend, aufmerksam, darauf aufmerksam, die eröffnung, die mitteilung, die bemerkung, den antrag, den vorschlag, deutlich, klar',
  ],
  [
    'bringt brachte brachten',
    'zum ausdruck, vor, zur sprache, in anregung, in erinnerung, zur kenntnis, in antrag, in vorschlag, die frage, ein',
  ],
  ['drückt drückte drückten', 'aus, sein, ihr, die hoffnung'],
  ['hält hielt hielten', 'für, es für, entgegen, daran, dafür, fest'],
  ['pflichtet pflichtete pflichteten', 'bei'],
  ['fasst faßt faßte fasste', 'zusammen'],
  ['bleibt blieb blieben', 'dabei'],
  [
    'möchte will wollte wünscht wünschte',
    'wissen, geklärt, zur sprache bringen, die aufmerksamkeit, darauf hinweisen, hinweisen, zurückkommen, vorschlagen, beantragen, warnen, erinnern, anregen, fragen, den vorschlag machen, zu bedenken geben, zu erwägen geben, betonen, bemerken, hervorheben',
  ],
  [
    'eröffnet eröffnete eröffneten',
    'daß, dass, der conferenz, der konferenz, dem ministerrate, dem rate, mit der bemerkung, mit der mitteilung',
  ],
  ['erhält erhielt', 'die zustimmung, die beistimmung, die genehmigung, die ermächtigung, die einwilligung'],
  [
    'geruht geruhte geruhten',
    'zu erklären, zu bemerken, zu erwidern, zu äußern, auszusprechen, aufmerksam zu machen, hervorzuheben, zu betonen, zu fragen, die frage aufzuwerfen, die bemerkung fallen zu lassen, die weisung zu erteilen, zu befehlen, anzuordnen',
  ],
  [
    'erteilt erteilte erteilten',
    'aufschluß, aufschluss, den aufschluß, den aufschluss, auskunft, die auskunft, aufklärung, aufklärungen, die weisung, den auftrag',
  ],
  ['findet fand fanden', 'zu bemerken, zu erinnern'],
  ['erkundigt erkundigte erkundigten', 'sich'],
  ['äußert äußerte äußerten', 'sich, bedenken, zweifel, die, den, das, seine, ihre'],
  ['zeigt zeigte zeigten', 'sich, an'],
  ['deutet deutete deuteten', 'hin, an, darauf hin'],
  ['würde würden', 'stimmen, vorschlagen, beantragen, vorziehen, befürworten, begrüßen, empfehlen, wünschen'],
  [
    'ist war waren',
    'der ansicht, der meinung, der auffassung, der überzeugung, der gleichen ansicht, der gleichen meinung, der gleichen auffassung, derselben ansicht, derselben meinung, gleicher ansicht, gleicher meinung, anderer ansicht, anderer meinung, ebenfalls der meinung, gleichfalls der meinung, des erachtens, einverstanden, dafür, dagegen',
  ],
  ['erhebt erhob erhoben', 'einwände, bedenken, einspruch, den vorwurf, die frage'],
  ['erstattet erstattete erstatteten', 'bericht, einen bericht'],
  ['vertritt vertrat vertraten', 'die ansicht, die auffassung, die meinung'],
  ['nennt nannte nannten', 'als, die, das'],
  ['meldet meldete meldeten', 'sich'],
  ['schildert schilderte schilderten', 'die, den, das'],
  ['sieht sah sahen', 'keinen, keine, darin'],
  ['gedenkt gedachte', 'des, der'],
  ['ergreift ergriff', 'das wort'],
  ['greift griff', 'auf'],
];

export const separableVerbs = (): ReadonlyMap<string, readonly string[]> => {
  const made = new Map<string, readonly string[]>();
  for (const [forms, parts] of SEPARABLE) {
    for (const form of listed(forms)) made.set(form, [...(made.get(form) ?? []), ...phrased(parts)]);
  }
  return made;
};

/** `erklärte`, `bemerkten`; strong verbs one by one. */
export const pastForms =
  /^(?!(?:möchten?|könnten?|dürften?|müßten?|müssten?|sollten?)$).*(?:[^aeiou]te|[aeiouäöü]gte|[^aeiou]ten|^(?:sprach|sprachen|widersprach|versprach|bat|baten|fand|fanden|hielt|unterstrich|empfahl|verwies|bezog|dachte|kannte|wußte|wusste|beschrieb|bestritt|gestand|rief|riet|vertrat|vertraten|wandte|unterbrach|berief|fuhr|warf|hob|wies|gab|schloß|schloss|trug|trat|nahm|kam|ging|schlug|brachte|blieb|war|erhob|nannte|sah|ergriff|frug|lud|las|verlas|sagte|fragte|erwiderte|entgegnete|antwortete|berichtete|behauptete|meinte|legte|zeigte|regte|sagten|fragten))$/u;
