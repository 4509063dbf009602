/**
 * The commonest small words of languages in which minutes are kept, each of which its neighbours lack as far as can be:
 * what a document's language is told by. Also languages without tables: a document in one of them is not English.
 */
export const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to that was is with for this he his by which not have had at be were would from said',
  de: 'der die und das den daß dass nicht ist zu mit sich des auf für dem ein eine wird habe sei von wir sie auch er wurde haben hat',
  ru: 'и в не на что с по как к это но о из мы за то он его у все я от так был для только уже были',
  fr: 'le la les et des est que une dans du qui pour au pas sur il vous nous ce cette avec par sont plus je été',
  es: 'el los las y una que del con para por se su como pero más este muy ha señor usted lo al hay',
  pt: 'o os as e uma que do da dos em com não para por mais como foi ao pelo são também muito isso',
  gl: 'o os unha que do da dos non para por máis como é ao polo tamén moi isto vostede eu pois',
  ca: 'el els les i una que del amb per no és als aquest aquesta més també hem molt però ha de',
  it: 'il lo gli di che è non una del della per con sono alla anche nel più questo si ha dei signor',
  nl: 'de het een van en dat niet is zijn voor met op te aan er ook maar wij heer worden deze ik u',
  ro: 'şi și că nu este pe cu din pentru sunt mai o care la vă am să domnul această prin fost',
  pl: 'i w nie na że się z do jest to o jak ale po przez oraz panie są tym od czy za co było',
  cs: 'a v se na že je to s z o jsem pan bych jako ale které pro jsou tak by který už děkuji',
  sk: 'a v sa na že je to s z o som pán by ako ale ktoré pre sú tak aby ktorý už bol',
  sl: 'in v je da se na za so ne ki pa to tudi bi kot ali gospod smo iz ta sem če hvala',
  hr: 'i u je da se na za su ne koji a to što od bi kao ali gospodin smo iz hvala bilo',
  hu: 'a az és hogy nem is egy meg ez volt van de csak kell úr már mert el még akkor',
  sv: 'och att det som en på är av för med den till inte har de ett om var jag vi herr',
  da: 'og at det som en på er af for med den til ikke har de et om var jeg vi hr',
  no: 'og at det som en på er av for med den til ikke har de et om var jeg vi seg fra dette skal kan',
  fi: 'ja on ei että se ole kun tämä joka mutta niin kuin hän myös tai ovat oli sitä arvoisa puhemies meidän jos hyvä siitä vielä',
  et: 'ja on ei et see kui ka mis seda oma aga või oli selle nii meie siis kas ma ole me väga mitte aitäh',
  lv: 'un ir ka no par ar tas uz kas lai nav bet arī šis mēs es kā to vai tā pie ļoti paldies jo',
  lt: 'ir kad yra tai į iš su ne kaip tik bet mes aš šis apie bus ar jau prie labai prašau dėl gerbiamas po',
  tr: 've bir bu için de da ile çok olarak daha ne değil gibi olan ama kadar var biz sayın ben o bunu diye her',
  el: 'και το η ο να της του την των δεν είναι που με από για στο θα τα τη τον στην ότι αυτό κύριε κύριοι μας οι',
  uk: 'і в не на що з та до як це за від про є ми у для він його але був було їх цього',
  bg: 'и в не на че с да за се от са по ще как това ние но при има беше той съм',
  'ru-petr1708': 'и въ не на что съ по какъ это но о изъ мы за то онъ его у всѣ я отъ такъ былъ для только уже были',
  be: 'і ў не на што з да як гэта па але за мы ён яго ад быў для толькі ўжо былі яна яны таксама каб ці',
  sr: 'и у је да се на за су не који а то што од би као али смо из господин',
};

/** Letters that a language of the Cyrillic alphabet does not have, by which it is told from its neighbours. */
export const FOREIGN_LETTERS: Readonly<Record<string, string>> = {
  ru: 'ѣѳѵїєґўјљњђћџѫѭ',
  'ru-petr1708': 'їєґўјљњђћџѫѭ',
  uk: 'ыэъёўјљњђћџ',
  be: 'иїєґъщјљњђћџ',
  bg: 'ыэёіїєґўјљњђћџ',
  sr: 'ыэъёьюяйіїєґў',
};

/** Letters without which no text is in a language, and with which a text of words unknown is. */
export const NEEDED_LETTERS: Readonly<Record<string, string>> = { 'ru-petr1708': 'ѣ' };
