import type { SpeechWords } from '../speech-words.js';

/** How a trial's headings say that a witness is examined: before `by`. */
const examinationWords: readonly string[] = [
  'examined', 'cross-examined', 're-examined', 'reexamined', 'further examined', 'further cross-examined', 'further re-examined',
  're-cross-examined', 'examined in chief', 'examination', 'cross-examination', 're-examination', 'examination in chief',
  'direct examination', 'redirect examination', 'recross examination', 'further examination', 'further cross-examination',
  'cross examined', 're examined', 'examination continued', 'cross-examination continued', 'questioned', 'recross-examination',
  'questions', 'further questions', 'interrogated', 'interrogation',
];

/** What says in several words that somebody answers from here on. */
const oathPhrases: readonly string[] = ['testified as follows', 'took the stand', 'resumed the stand', 'called as a witness', 'recalled as a witness',
  'called in; and examined', 'called in, and examined', 'called and examined', 'recalled and examined', 're-called and examined',
  'again called in', 'further examined', 'examined upon oath', 'solemnly declared'];

/** Of trials and hearings: who is examined by whom, who is tried, what is found. */
export const trials: Pick<
  SpeechWords,
  | 'examinerWords'
  | 'examinationWords'
  | 'oathWords'
  | 'oathPhrases'
  | 'witnessHeads'
  | 'witnessWords'
  | 'defenceWords'
  | 'indictments'
  | 'accusedLabels'
  | 'verdicts'
> = {
  examinerWords: ['by'],
  examinationWords,
  oathWords: new Set(['sworn', 'affirmed']),
  oathPhrases,
  defenceWords: ['defence', 'defense'],
  indictments: ['was indicted', 'stood indicted', 'stands indicted', 'stands charged', 'stood charged', 'was charged with', 'was tried', 'were indicted'],
  accusedLabels: ['prisoner', 'the prisoner', 'defendant', 'the defendant', 'accused', 'the accused'],
  verdicts: ['GUILTY', 'NOT GUILTY', 'ACQUITTED', 'CONVICTED', 'VERDICT'],
  witnessHeads: ['testimony of', 'statement of', 'evidence of', 'deposition of', 'examination of', 'further statement of', 'further testimony of', 'resumed testimony of', 'evidence given by',
    'cross-examination of', 'affidavit of', 'opening statement of', 'prepared statement of'],
  witnessWords: new Set(['witness', 'the witness', 'wit']),
};
