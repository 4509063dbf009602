import type { SpeechWords } from '../speech-words.js';

import { pattern } from '../../text/index.js';

/** `Haven't asked.` begins with no name. With both apostrophes. */
export const contractions = [
  "haven't", "hasn't", "hadn't", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "weren't", "can't", "couldn't",
  "won't", "wouldn't", "shouldn't", "mustn't", "i'm", "i'll", "i've", "i'd", "he's", "she's", "it's", "that's", "there's",
  "they're", "they've", "we're", "we've", "we'll", "you're", "you've", "you'll", "let's", "what's", "who's", "where's",
].flatMap((word) => [word, word.replace("'", '’')]);

/** How a line begins that tells of the recording. */
export const recordingMarks: readonly string[] = [
  'end of interview', 'end of the interview', 'end of tape', 'end of side', 'end tape', 'end side', 'begin tape', 'begin side',
  'beginning of tape', 'start of tape', 'tape 1', 'tape 2', 'tape 3', 'tape one', 'tape two', 'side a', 'side b', 'side 1',
  'side 2', 'end of transcript', 'end of recording', 'end of conversation', 'end of call', 'recording begins', 'recording ends',
  'conversation no', 'end of reel', 'begin reel', 'end of session', 'end 1', 'end 2', 'end 3', 'end 4', 'end 5', 'end 6', 'end 7',
  'end 8', 'end 9', 'recording was cut off', 'recording interrupted',
];

/** Who speaks and is one of several: `a resident asked`. */
export const someone: ReadonlySet<string> = new Set([
  'resident', 'residents', 'member', 'members', 'delegate', 'delegates', 'questioner', 'speaker', 'speakers', 'parishioner',
  'parishioners', 'student', 'students', 'parent', 'parents', 'neighbour', 'neighbours', 'neighbor', 'neighbors', 'shareholder',
  'shareholders', 'councillor', 'councillors', 'councilor', 'councilors', 'representative', 'representatives', 'participant',
  'participants', 'person', 'woman', 'man', 'lady', 'gentleman', 'voice', 'fellow', 'fellows', 'reporter', 'journalist',
  'citizen', 'citizens', 'owner', 'owners', 'husband', 'wife', 'widow', 'ratepayer', 'ratepayers', 'tenant', 'tenants', 'subscriber', 'brother', 'guest',
  'teacher', 'teachers', 'visitor', 'visitors', 'farmer', 'doctor', 'director', 'deputation', 'trader', 'taxpayer', 'taxpayers', 'villager', 'villagers', 'comrade', 'comrades', 'official', 'officials', 'minister', 'ministers',
]);

/** Offices that translations write small: `The ambassador replied`. */
export const smallOffices: ReadonlySet<string> = new Set([
  'author',
  'ambassador', 'minister', 'president', 'premier', 'chair', 'chairman', 'chairwoman', 'chairperson', 'convener', 'chancellor', 'secretary', 'envoy', 'consul', 'marshal',
  'mayor', 'king', 'prince', 'emperor', 'deputy', 'counsellor', 'counselor', 'general secretary', 'prime minister',
  'foreign minister', 'defense minister', 'defence minister', 'vice minister', 'vice premier', 'first secretary',
  'deputy minister', 'prosecutor', 'representative', 'observer', 'delegate', 'rapporteur', 'spokesman', 'director', 'judge', 'clerk', 'treasurer', 'rector', 'dean', 'provost', 'registrar', 'moderator',
  'city manager', 'town manager', 'city attorney', 'town attorney', 'city clerk', 'town clerk', 'superintendent',
]);

const SAYING =
  'stating|saying|adding|noting|observing|remarking|explaining|commenting|declaring|emphasizing|stressing|asking|inquiring|recalling|pointing out|expressing';
/** `then gave a brief account of …`, `made no objection`: an act of speech, by a verb that says nothing itself. */
const LEADING = '(?:then|also|next|briefly|further)\\s';
const ACTING = 'gave|made|offered|delivered|provided|presented|had';
const ACTS_OF_SPEECH =
  'account|answer|reply|response|assessment|estimate|evaluation|appraisal|description|explanations?|overview|survey|briefing|information|details|objections?|comments?|remarks?|observations?|suggestions?|assurances?|speech|toast|to understand';
const BEGINNING = 'began|started|went on|proceeded|continued';
const SPEAKING = 'tell|speak|talk|say|explain|describe|complain|inform|praise|criticize|ask|relate|recount';

const DEGREE = String.raw`(?:\p{Ll}+ly\s|also\s|still\s|all\s)?`;
/** `was of opinion that …`, `was not prepared to …`: a view, told by what somebody was. */
const VIEWS =
  'of\\s(?:the\\s|that\\s|his\\s)?(?:same\\s|strong\\s)?(?:opinion|view)|in\\s(?:favou?r|agreement)|against|opposed\\sto|averse\\sto|inclined\\sto|unable\\sto\\s(?:agree|accept|support|say)|not\\ssatisfied|not\\sprepared\\sto|glad\\sto\\s(?:hear|learn|note)|sorry\\sto|surprised\\sto|anxious\\sto\\sknow|doubtful|convinced|at\\sa\\sloss|interested\\s(?:in|to\\sknow)\\s(?:when|whether|how|what|why|who|where|which)';
/** `had no objection`, `gave notice that …`, `drew attention to …` */
const UTTERING =
  'had\\sno\\s(?:objection|doubt|hesitation)|gave\\snotice|gave\\sit\\sas|took\\s(?:exception|the\\sview)|drew\\sattention|called\\sattention|paid\\s(?:a\\s)?tribute';

/** What shows behind a subject that he says something, though its verb does not. */
export const reportsBehind = pattern([
      String.raw`^,?\s(?:also\s|still\s|again\s)?(?:(?:was|were|is|are)\s${DEGREE}(?:${VIEWS})|${UTTERING})(?!\p{L})`,
      String.raw`^\s\p{Ll}[^.;:]{1,160}?(?:,|\sby)\s(?:${SAYING})\s`,
      String.raw`^\s(?:${LEADING})?(?:${ACTING})\s(?:(?:me|him|her|us|them)\s)?(?:\p{Ll}[\p{Ll}-]*\s){0,3}?(?:${ACTS_OF_SPEECH})(?!\p{L})`,
      String.raw`^\s(?:${LEADING})?(?:${BEGINNING})\sto\s(?:${SPEAKING})(?!\p{L})`,
      String.raw`^\s(?:${LEADING})?(?:touched\s(?:up)?on|(?:took|drew|put|raised|returned\sto|turned\sto|brought\sup)\s(?:an\sinterest|attention|the\s(?:question|matter|issue|subject|problem|topic))|joined\sin\sand\s\p{Ll}+ed)(?!\p{L})`,
    ].join('|'));

/** Who acts and is no person: `The Council approved the budget.` */
export const bodies: ReadonlySet<string> = new Set([
  'cross', 'politburo', 'presidium', 'praesidium', 'secretariat', 'plenum',
  'committee', 'council', 'board', 'cabinet', 'commission', 'government', 'governments', 'assembly', 'congress',
  'senate', 'house', 'parliament', 'department', 'ministry', 'treasury', 'office', 'embassy', 'delegation',
  'delegations', 'side', 'sides', 'party', 'parties', 'meeting', 'conference', 'session', 'army', 'navy', 'press',
  'court', 'bureau', 'agency', 'institute', 'union', 'leaders', 'members', 'ministers', 'ambassadors', 'delegates',
  'representatives', 'experts', 'staff', 'group', 'team', 'americans', 'russians', 'soviets', 'germans', 'chinese',
  'british', 'french', 'japanese', 'people', 'service', 'resolution', 'agreement', 'treaty', 'plan', 'programme',
  'program', 'report', 'paper', 'telegram', 'note', 'letter', 'document', 'committees', 'faculty', 'university',
  'bank', 'congressmen', 'senators', 'officials', 'both', 'others', 'states', 'kingdom', 'republic', 'act', 'club',
  'times', 'post', 'pravda', 'moscow', 'washington', 'london', 'paris', 'peking', 'beijing', 'bonn', 'berlin',
]);

/** What in a discussion is put forward: `Comment (R. Abbot): …`. */
export const contributions: ReadonlySet<string> = new Set(['comment', 'comments', 'remark', 'remarks', 'response', 'reply', 'statement', 'suggestion', 'observation', 'concern', 'follow-up']);

/** What one does or thinks without a verb of speech, and notes of one's own. */
export const handovers: Pick<SpeechWords, 'stances' | 'handing' | 'handed' | 'courtesies' | 'replyLeads' | 'ownRemarks' | 'admissions' | 'writingVerbs' | 'thirdObjects' | 'decisionOpenings'> = {
  admissions: ['was called in', 'was called from', 'was called', 'was summoned', 'was invited in', 'was shown in', 'was asked in', 'was admitted'],
  writingVerbs: new Set(['writes', 'wrote', 'cables', 'cabled', 'telegraphs', 'telegraphed', 'wires', 'wired']),
  thirdObjects: ['him', 'her', 'them'],
  decisionOpenings: new Set(['instruct', 'entrust', 'approve', 'adopt', 'authorize', 'authorise', 'commission', 'oblige']),
  replyLeads: ['to a question', 'to the question', 'to this question', 'in reply to', 'in answer to', 'in response to', 'replying to', 'answering', 'asked by', 'asked whether', 'asked about'],
  stances: ['for', 'against', 'in favor', 'in favour', 'opposed', 'of the same opinion', 'in agreement'],
  handing: new Set([
    'gave', 'gives', 'handed', 'hands', 'passed', 'passes', 'showed', 'shows',
  ]),
  handed: new Set([
    'text', 'texts', 'note', 'copy', 'copies', 'letter', 'letters', 'memorandum', 'message', 'document', 'documents', 'paper', 'papers',
    'map', 'maps', 'photograph', 'photographs', 'draft', 'book', 'books', 'gift', 'gifts', 'souvenir', 'album', 'aide-mémoire',
    'aide-memoire', 'credentials', 'telegram', 'cable', 'cigarette', 'cigarettes', 'cigar', 'cigars', 'painting', 'present', 'presents',
  ]),
  courtesies: [
    'took his leave', 'took her leave', 'took their leave', 'took leave', 'took a place at', 'took his place', 'took her place', 'took the chair', 'took a seat', 'took his seat',
    'proposed a toast', 'raised his glass', 'gave a lunch', 'gave a luncheon', 'gave a dinner', 'gave a reception', 'gave a breakfast',
    'called today', 'called yesterday', 'called this morning', 'called this afternoon', 'called by appointment', 'called at his request', 'called at her request', 'called at my request',
    'presented him with', 'presented her with', 'presented me with', 'presented the ambassador with', 'presented the guests with', 'presented his host with',
  ],
  ownRemarks: ['note of', 'notes of', 'note by', 'observation of', 'observations of', 'conclusions of', 'comment of', 'comments of', 'remark of', 'remarks of', 'comment by', 'comments by'],
};

/** What a verb says behind it, whatever verb it is: ` that he had`; and the verbs by which nobody says it. */
export const clauses = {
  contentClause: new RegExp(
    '^ that(?:,| (?:the|an?|he|she|it|they|we|there|this|these|those|his|her|its|their|our|no|all|some|any|every|each|' +
      'nobody|nothing|if|when|in|on|as|at|for|since|after|\\p{Lu}[\\p{L}.’\'-]*|\\p{Nd}+|' +
      '\\p{L}+ (?:was|were|had|is|are|would|could|should|might|will|has|did))(?![\\p{L}]))',
    'u',
  ),
  perceptions: new Set([
    'learned', 'learnt', 'heard', 'saw', 'found', 'discovered', 'noticed', 'knew', 'forgot', 'gathered', 'was', 'were',
    'had', 'showed', 'proved', 'meant', 'ensured', 'arranged', 'moved', 'understood', 'read', 'caused', 'happened',
    'seemed', 'appeared', 'resulted', 'passed', 'wrote',
  ]),
};
