import type { ActWords } from '../speech-words.js';

/** How minutes of bodies tell what was done and not said: motions, votes, resolutions. All in lower case. */
export const acts: ActWords = {
  marks: [
    'seconded', 'carried', 'resolved', 'motion', 'amendment', 'apologies for absence', 'vote of thanks', 'ayes', 'nays',
    'unanimously', 'were read', 'was read', 'were confirmed', 'taken as read', 'were approved', 'adjourned', 'took note',
    'in discussion', 'matters arising', 'any other business', 'noted that', 'was agreed', 'invited the', 'quorum',
    'minutes of the', 'was confirmed', 'in the chair', 'minutes of meeting', 'minutes of a meeting', 'minutes of committee',
  ],
  openings: [
    'it was agreed', 'it was resolved', 'it was decided', 'it was ordered', 'it was moved', 'it was unanimously',
    'it was further agreed', 'it was further resolved', 'it was further decided', 'it was also agreed',
    'it was also resolved', 'it was therefore', 'it was accordingly', 'it was then agreed', 'it was then resolved',
    'it was finally', 'it was left to', 'proposed by', 'moved by', 'motion by', 'seconded by', 'on a vote',
    'on the vote', 'on a show of hands', 'a show of hands', 'a vote', 'the vote', 'on being put', 'being put', 'upon being put', 'on a division',
    'on a motion', 'upon motion', 'on motion', 'on the motion', 'on the proposal of', 'on the proposition of',
    'motion (', 'motion carried', 'motion passed', 'motion lost', 'motion failed', 'motion to', 'motion was', 'after discussion',
    'after some discussion', 'after further discussion', 'after a discussion', 'after considerable discussion', 'after a long discussion', 'discussion followed',
    'discussion ensued', 'a discussion followed', 'a discussion ensued', 'some discussion', 'against this it was',
    'against this, it was', 'in discussion it was', 'in discussion, it was', 'on the other hand it was',
    'on the other hand, it was', 'on the question being put', 'the question being put', 'for the motion', 'for the amendment', 'all in favour', 'all in favor', 'voting', 'roll call',
    'adjourned', 'meeting adjourned', 'there being no', 'there were no', 'no further', 'resolution adopted', 'resolution passed', 'moved and seconded', 'action:',
    'resolved, on', 'resolved, that', 'resolved on', 'ordered, on', 'ordered, that', 'resolved unanimously', 'resolved, unanimously',
    'leave of absence', 'apologies', 'a vote of thanks', 'a hearty vote of thanks', 'votes of thanks', 'thanks were',
  ],
  short: [
    'carried', 'noted', 'agreed', 'approved', 'resolved', 'adopted', 'confirmed', 'lost', 'withdrawn', 'deferred', 'passed',
    'accepted', 'so ordered', 'granted', 'seconded', 'rejected', 'not carried', 'allowed',
  ],
  resolving: ['resolved', 'agreed', 'ordered', 'decided', 'moved'],
  thatWords: ['that', 'to', 'unanimously'],
  nouns: new Set([
    'motion', 'motions', 'amendment', 'amendments', 'resolution', 'resolutions', 'proposal', 'proposals', 'proposition',
    'recommendation', 'recommendations', 'minute', 'minutes', 'letter', 'letters', 'vote', 'votes', 'ballot', 'poll', 'nomination',
    'nominations', 'accounts', 'report', 'reports', 'petition', 'application', 'applications', 'bill', 'bills', 'cheque', 'cheques',
    'transfers', 'item', 'matter', 'question', 'tender', 'tenders', 'correspondence', 'communication', 'communications',
    'meeting', 'sitting', 'discussion', 'debate', 'committee', 'sub-committee', 'subcommittee', 'scrutineers', 'members', 'auditors', 'notice',
    'rate', 'chair', 'return', 'returns', 'balance', 'statement',
  ]),
  outcomes: new Set([
    'carried', 'lost', 'passed', 'approved', 'adopted', 'agreed', 'rejected', 'defeated', 'withdrawn', 'moved', 'proposed',
    'seconded', 'put', 'read', 'confirmed', 'signed', 'received', 'taken', 'accepted', 'noted', 'reviewed', 'deferred', 'postponed',
    'referred', 'tabled', 'elected', 'appointed', 'granted', 'considered', 'discussed', 'ordered', 'declared', 'accorded', 'opened',
    'adjourned', 'closed', 'suspended', 'negatived', 'amended', 'laid', 'submitted', 'invited', 'given', 'drawn', 'instructed',
  ]),
  auxiliaries: new Set(['was', 'were']),
  resolvedVerbs: new Set([
    'decided', 'resolved', 'agreed', 'approved', 'adopted', 'accepted', 'rejected', 'noted', 'took', 'invited', 'authorised',
    'authorized', 'instructed', 'ordered', 'adjourned', 'rose', 'divided', 'voted', 'then', 'proceeded', 'concurred', 'received', 'considered', 'confirmed',
  ]),
  verbs: new Set(['moved', 'seconded', 'presided', 'retired', 'withdrew', 'nominated', 'second']),
  questions: new Set([
    'asked', 'inquired', 'enquired', 'wondered', 'wished to know', 'wanted to know', 'queried', 'questioned', 'desired to know',
  ]),
  answers: [
    'replied', 'answered', 'could not say', 'could not tell', 'did not know', 'was not sure', 'was unable to say',
    'said not', 'said no', 'said yes', 'said he did not', 'said she did not', 'said that he did not', 'said it was', 'said it had', 'said that it was', 'said that it had', 'thought so',
    'thought not', 'believed so', 'believed not', 'regretted that', 'explained that', 'assured', 'said that he could not', 'said he could not',
  ],
};
