import { explain } from './explanation.js';

const REVIEW = 'README of src/review';

/** What can be wrong while an edition is reviewed. */
export const REVIEWING = {
  'review-file-changed': explain(
    'What somebody else has written in the meantime is not written over: the review reads the file again, and asks for the decision once more.',
    'An editor saves decisions/minutes.json in an editor of text while the review is open, and decides there.',
    'The same decision, once more.',
    REVIEW,
  ),
  'review-table': explain(
    '"memcon review --apply" reads the table that "memcon review --csv" wrote: a row is found by its id and surface, and says in "decision" what is to be done.',
    'place,decision',
    'id,surface,decision',
    REVIEW,
  ),
  'review-row': explain(
    'The other rows are applied. A decision is yes, no, the number of a candidate, an id, a date, the right reading, or "new" with the entry.',
    'minutes#date:120-128,5/6/61,May',
    'minutes#date:120-128,5/6/61,1961-05-06',
    REVIEW,
  ),
} as const;
