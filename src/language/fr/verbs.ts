import { listed } from '../combine.js';

/** Verbs in `er`, by their stems: present, passé simple and imperfect of the third person. */
const FIRST = listed(
  `déclar précis affirm ajout remarqu expliqu demand expos rappel rappell souhait souhait indiqu signal soulign observ constat estim confirm affirm assur évoqu not critiqu accus remerci félicit regrett regrett insist protest object répliqu continu termin
  propos conseill not sollicit suggèr souhait invit contest approuv partag excus interrog insist invoqu reconnai doutt dout présent exprim énonc réaffirm déplor dénonc donn expos formul résum résum relèv relev cit annonc préconis rassur réclam jug énumèr
  étonn inquièt exclam communiqu appui appuy ralli adhèr adher réserv réfut ni persist engag avou rectifi complèt complét développ blâm lou récapitul désir préfèr préfér recommand exig mentionn oppos motiv justifi réitèr réitér concèd concéd énonc interpell conjur
  certifi prédi relat rapport dépos plaid évalu chiffr trouv`,
);
const REGULAR = FIRST.flatMap((stem) => [
  `${stem}e`,
  `${stem}a`,
  `${stem}ait`,
  `${stem}ent`,
  `${stem}èrent`,
  `${stem}é`,
]);
const IRREGULAR = listed(
  `dit dirent disait disent répond répondit répondent répondirent répondait croit crut croyait pense pensait pensa sait savait fait fit faisait font admet admit reconnaît reconnut maintient maintint soutient soutint convient convint promet promit interrompt interrompit poursuit poursuivit
  reprend reprit conclut concluait conclurent craint craignit veut voulait voulut souhaite souhaita suggère suggéra espère espéra rappelle rappela prévient prévint avertit lit décrit écrit rétorque rétorqua prie pria sourit refuse refusa accepte accepta cède estime intervient intervint consent consentit
  répondu convenu maintenu soutenu reconnu prévenu interrompu admis promis averti dit fait
  explique informe informa note nota cache cacha remercie fait dément démentit défend défendit plaint plaignit plaignait réjouit soumet soumit joint joignit rend rendit requiert requit requérait`,
);
/** What reports only with more behind it: see `separable`. */
const NOT_ALONE = new Set(
  listed(
    'fait fit faisait font rend rendit soumet soumit joint joignit rapporte rapporta oppose opposa engage engagea donne donna donnait présente présenta lit écrit invite invita sourit cache cacha sait savait veut excuse',
  ),
);

export const reportingVerbs = (): ReadonlySet<string> =>
  new Set([...REGULAR, ...IRREGULAR].filter((form) => !NOT_ALONE.has(form)));

export const separableVerbs = (): ReadonlyMap<string, readonly string[]> => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [
      'fait fit faisait font',
      [
        'observer',
        'remarquer',
        'valoir',
        'sien',
        'savoir',
        'part',
        'état',
        'connaître',
        'ressortir',
        'allusion',
        'noter',
        'remarquer que',
      ],
    ],
    [
      'donne donna donnait',
      ['lecture', 'son accord', 'la parole', 'des explications', 'raison', 'connaissance', 'les raisons'],
    ],
    ['prend prit prenait', ['acte', 'la parole', 'note', 'en acte']],
    ['met mit mettait', ['en garde', 'l accent', 'en doute', 'en cause']],
    ['présente présenta', ['les', 'le', 'la', 'des', 'un', 'une']],
    ['attire attira', ['l attention']],
    ['pose posa', ['la question', 'une question']],
    ['émet émit', ['le voeu', 'des réserves', 'le vœu', 'l avis']],
    ['est était', ['d avis', 'd accord', 'chargé', 'favorable', 'opposé']],
    ['cache cacha', ['pas']],
    ['rend rendit', ['compte', 'hommage']],
    ['soumet soumit', ['au', 'à', 'aux', 'un', 'une', 'le', 'la', 'les']],
    ['joint joignit', ['se', 'aux', 'à']],
    ['rapporte rapporta', ['que', 'l', 'la', 'le', 'les']],
    ['oppose opposa', ['s', 'que']],
    ['engage engagea', ['s']],
    ['élève éleva', ['contre']],
    ['veut voulut voudrait', ['savoir', 'connaître', 'que']],
    ['voit vit voyait', ['inconvénient', 'objection']],
    ['cherche chercha', ['à savoir']],
    ['tient tint tenait', ['à souligner', 'à rappeler', 'à préciser', 'à remercier', 'à dire']],
    ['montre montra montrait', ['que', 'réservé', 'favorable', 'plus réservé']],
    ['soulève souleva', ['la question']],
    ['souhaiterait aimerait désire désirerait', ['savoir', 'connaître', 'que']],
    ['enquiert enquit enquérait', ['du', 'de', 'des']],
  ];
  return new Map(rows.flatMap(([forms, parts]) => listed(forms).map((form) => [form, parts] as const)));
};

/**
 * `déclara`, `répondit`, `fit`; `a déclaré`. Not `dit`, `écrit`, which are of the present too, as most minutes have it.
 */
export const pastForms =
  /^(?!(?:dit|redit|contredit|prédit|écrit|souscrit|lit|sourit)$).*(?:(?<!.)(?:fit|prit|mit|crut|sut|lut|eut|fut|était|avait|faisait|a|vint)|[^u]a|it|èrent|irent|urent|ait|aient|é|int|ut|(?:répond|conven|mainten|souten|reconn|préven|interromp)u|(?:adm|prom)is|averti)$/u;
