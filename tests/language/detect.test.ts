import { describe, expect, test } from 'vitest';
import { detectLanguage, passageLanguage } from '../../src/language/index.js';

const TEXTS: Readonly<Record<string, string>> = {
  en: 'The Ambassador said that he had been instructed by his Government to ask whether the note would be answered before the end of the month, and that it was not for him to say what this would mean.',
  de: 'Der Botschafter führte aus, daß er von seiner Regierung beauftragt sei, zu fragen, ob die Note noch vor dem Ende des Monats beantwortet werde, und daß es nicht an ihm sei, das zu beurteilen.',
  ru: 'Посол сказал, что он имеет поручение своего правительства спросить, будет ли дан ответ на ноту до конца месяца, и что это не его дело, как это понимать, но он так и передаст все, что было сказано.',
  fr: "L'ambassadeur déclare que son Gouvernement l'a chargé de demander si la note recevra une réponse avant la fin du mois, et que ce n'est pas à lui de dire ce que cela voudrait dire pour les deux pays.",
  pl: 'Proszę państwa, to jest ustawa, na którą czekamy od dawna, i nie ma powodu, żeby się z nią spieszyć po nocach, ale jak to po prostu było do tej pory, tak jest i teraz za co dziękuję.',
};

test.each(Object.entries(TEXTS))('a text in %s is told by its small words', (code, text) => {
  expect(detectLanguage(text)).toEqual({ code, sure: true });
});

describe('neighbours of Russian', () => {
  test('are told by their letters, where the small words are shared', () => {
    const few = (text: string): ReturnType<typeof detectLanguage> => detectLanguage(text.repeat(3));
    expect(few('тов. Жерехов: Начнем с доклада. Кто ответит за это? На заводе было все, но мы не знали. ').code).toBe(
      'ru',
    );
    expect(few('Голова повідомив, що з міста є лист, і на це не було грошей, бо його ще не було. ').code).toBe('uk');
    expect(
      few('Предсѣдатель сказалъ, что онъ не можетъ, и что въ засѣданіи было не такъ, какъ это видѣлъ онъ. '),
    ).toEqual({ code: 'ru-petr1708', sure: true });
  });
});

test('a letter that only one spelling has shows a language where small words are few', () => {
  const duma =
    'Предсѣдатель. Объявляю засѣданіе открытымъ. Слово принадлежитъ члену Думы Шингареву. Шингаревъ. Вчера министръ финансовъ представилъ намъ роспись. Предсѣдатель. Прошу не прерывать оратора. Объявляется перерывъ.';
  expect(detectLanguage(`${duma} Голоса. Довольно!`)).toEqual({ code: 'ru-petr1708', sure: true });
  expect(detectLanguage(duma)).toEqual({ code: 'ru-petr1708', sure: false });
});

test('a short text in Cyrillic letters is in the nearest language, not for sure', () => {
  expect(detectLanguage('Передал дежурный Власов. Принял Чижов. Явиться на совещание.')).toEqual({
    code: 'ru',
    sure: false,
  });
});

test('a text in other letters than Latin ones is not English, whatever it is', () => {
  expect(detectLanguage('ქართული ენა არის ძალიან ძველი ენა და მისი ანბანი '.repeat(4)).code).toBe('und');
  const greek =
    'Κύριε Πρόεδρε, το νομοσχέδιο αυτό δεν είναι καλό και δεν θα το ψηφίσουμε, γιατί η Κυβέρνηση δεν κάνει αυτό που πρέπει για τους πολίτες και για τη χώρα μας.';
  expect(detectLanguage(greek).code).toBe('el');
});

test('too few words show nothing', () => {
  expect(detectLanguage('K: Nein.\n\nD: Doch, der und die und das.')).toEqual({ code: undefined, sure: false });
  expect(detectLanguage('')).toEqual({ code: undefined, sure: false });
});

test('words of no language known are undetermined', () => {
  const words = Array.from({ length: 100 }, (_, i) => `tlaxcalli${String.fromCharCode(97 + (i % 26))}`).join(' ');
  expect(detectLanguage(words)).toEqual({ code: 'und', sure: false });
});

describe('a passage', () => {
  const dutch =
    'Ik heb geen nieuws van mevrouw Gans voor haar vraag, maar het is niet de eerste maal dat wij haar op een andere dag moeten horen, zodat deze vraag wordt uitgesteld tot de volgende week.';
  const french =
    'Le ministre a répondu que la question était examinée par les services et que le gouvernement ne pouvait pas prendre position avant la fin de la semaine, ce que nous avons regretté.';
  test('in another language is told by its words', () => {
    expect(passageLanguage(dutch, 'fr')).toBe('nl');
    expect(passageLanguage(french, 'de')).toBe('fr');
  });
  test('in the language of its record is none', () => {
    expect(passageLanguage(french, 'fr')).toBeUndefined();
    expect(passageLanguage(dutch, 'nl')).toBeUndefined();
  });
  test('of few words, of two languages at once, or of names is left open', () => {
    expect(passageLanguage('Ik heb geen nieuws van mevrouw Gans.', 'fr')).toBeUndefined();
    expect(passageLanguage(`${french} ${dutch}`, 'en')).toBeUndefined();
    expect(passageLanguage('Meyer, Schulz, Kunze, Lange, '.repeat(12), 'fr')).toBeUndefined();
  });
  test('in a record whose language has no words to compare is left open', () =>
    expect(passageLanguage(dutch, 'und')).toBeUndefined());
});
