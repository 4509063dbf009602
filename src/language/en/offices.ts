/** Offices of councils, universities, courts, societies and ships, each of one person, in small letters. */
export const offices: readonly string[] = [
  'actuary', 'alderman', 'arbitrator', 'archivist', 'assemblyman', 'assemblywoman', 'archdeacon', 'assessor', 'auditor', 'bailie', 'bailiff', 'barrister',
  'brigadier', 'bursar', 'chairlady', 'chancellor', 'co-chair', 'cochair', 'cochairman', 'co-chairman', 'commodore',
  'convener', 'convenor', 'coroner', 'councilman', 'councilmember', 'councilor', 'councillor', 'councilwoman', 'curator',
  'editor', 'examiner', 'facilitator', 'foreman', 'forewoman', 'harbormaster', 'harbourmaster', 'headmaster',
  'headmistress', 'librarian', 'magistrate', 'manager', 'matron', 'mediator', 'overseer', 'physician', 'moderator', 'ombudsman', 'parliamentarian',
  'planner', 'precentor', 'president-elect', 'proctor', 'prolocutor', 'referendary', 'prosecutor', 'provost', 'quartermaster', 'rapporteur', 'rector', 'regent',
  'reeve', 'registrar', 'secretary-treasurer', 'selectman', 'selectwoman', 'sheriff', 'solicitor', 'superintendent', 'surgeon', 'surveyor',
  'treasurer', 'trustee', 'vicar', 'vice-chair', 'vice-chairman', 'vice-chancellor', 'vice-president',
];

/** Whoever presides, in single words and small letters: of a meeting, and of bodies whose head does. */
export const chairs: readonly string[] = [
  'chair', 'chairman', 'chairwoman', 'chairperson', 'chairlady', 'president', 'speaker', 'convener', 'convenor',
  'moderator', 'presiding',
];

/** Offices of one person in a body, each of which may stand for him: `The Provost asked`. */
export const heads: readonly string[] = [
  'mayor', 'provost', 'reeve', 'rector', 'dean', 'clerk', 'treasurer', 'registrar', 'commissioner',
];

/** Those that stand before their holder's name: `Alderman Price`, `Provost Hale`. */
export const officesBeforeNames: readonly string[] = [
  'Alderman', 'Alderwoman', 'Aldermen', 'Assemblyman', 'Assemblywoman', 'Bailie', 'Bailies', 'Chair', 'Chairwoman', 'Chairperson', 'Co-Chair',
  'Commodore', 'Convener', 'Convenor', 'Coroner', 'Councillor', 'Councillors', 'Councilor',
  'Dean of Guild', 'Councilman', 'Councilwoman',
  'Councilmember', 'Cllr.', 'Cr.', 'Headmaster', 'Inspector', 'Magistrate', 'Moderator', 'Ombudsman', 'Parliamentarian',
  'Provost', 'Rector', 'Registrar', 'Selectman', 'Selectwoman', 'Sheriff', 'Superintendent', 'Supervisor', 'Trustee',
  'Vice-Chair', 'Vice Chair', 'Vice-Chancellor', 'Vice Chancellor',
];

/** What shows behind a name that he presided: `Bro. Ackroyd in the chair`, `Mrs. Dunn called the meeting to order`. */
export const chairWords: readonly string[] = [
  'in the chair', 'presiding', 'in chair', 'presided', 'took the chair',
  ...['meeting', 'session', 'sitting', 'conference'].map((body) => `chaired the ${body}`),
  ...['meeting', 'session', 'senate', 'council', 'committee', 'board', 'group', 'assembly', 'hearing'].map((body) => `called the ${body} to order`),
];

/** Titles of several, in small letters, and of one of them: `Senators Bell and Kay`. */
export const pluralTitles: readonly (readonly [string, string])[] = [
  ['secretaries', 'Secretary'],
  ['generals', 'General'],
  ['admirals', 'Admiral'],
  ['senators', 'Senator'],
  ['congressmen', 'Congressman'],
  ['representatives', 'Representative'],
  ['ambassadors', 'Ambassador'],
  ['ministers', 'Minister'],
  ['governors', 'Governor'],
  ['messrs', 'Mr.'],
  ['cllrs', 'Cllr'],
  ['bros', 'Bro.'],
  ['brothers', 'Bro.'],
  ['sisters', 'Sister'],
  ['canons', 'Canon'],
  ['deans', 'Dean'],
  ['archdeacons', 'Archdeacon'],
  ['bishops', 'Bishop'],
  ['prebendaries', 'Prebendary'],
  ['chancellors', 'Chancellor'],
  ['delegates', 'Delegate'],
  ['academicians', 'Academician'],
  ['councillors', 'Councillor'],
  ['councilors', 'Councilor'],
  ['councilmen', 'Councilman'],
  ['councilwomen', 'Councilwoman'],
  ['councilmembers', 'Councilmember'],
  ['commissioners', 'Commissioner'],
  ['supervisors', 'Supervisor'],
  ['bailies', 'Bailie'],
  ['aldermen', 'Alderman'],
  ['profs', 'Prof.'],
  ['messieurs', 'M.'],
  ['drs', 'Dr.'],
  ['comrades', 'Comrade'],
  ['compañeros', 'Compañero'],
  ['companeros', 'Compañero'],
  ['cdes', 'Cde.'],
  ['coms', 'Com.'],
  ['council members', 'Council Member'],
  ['commissioners', 'Commissioner'],
  ['professors', 'Professor'],
  ['colonels', 'Colonel'],
];
