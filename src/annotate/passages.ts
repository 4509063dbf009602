import { outcome, type Outcome } from '../diagnostics/index.js';
import { passageLanguage } from '../language/index.js';
import { ofKind, type Annotation, type Recogniser } from '../model/index.js';

/** `Ik heb geen nieuws van mevrouw Gans …` in French minutes: paragraphs that are plainly in another language. */
export const passages: Recogniser = ({ text, annotations }, { language }): Outcome<readonly Annotation[]> =>
  outcome(
    ofKind(annotations, 'p').flatMap((paragraph): readonly Annotation[] => {
      const lang = passageLanguage(text.slice(paragraph.span.start, paragraph.span.end), language.code);
      return lang === undefined ? [] : [{ ...paragraph, lang, rule: 'passage-language' }];
    }),
  );
