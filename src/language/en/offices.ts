/** Offices of councils, universities, courts, societies and ships, each of one person, in small letters. */
export const offices: readonly string[] = [
  'actuary', 'alderman', 'arbitrator', 'archivist', 'assemblyman', 'assemblywoman', 'archdeacon', 'assessor', 'auditor', 'bailiff', 'barrister',
  'brigadier', 'bursar', 'chairlady', 'chancellor', 'co-chair', 'cochair', 'cochairman', 'co-chairman', 'commodore',
  'convener', 'convenor', 'coroner', 'councilman', 'councilmember', 'councilor', 'councillor', 'councilwoman', 'curator',
  'editor', 'examiner', 'facilitator', 'foreman', 'forewoman', 'harbormaster', 'harbourmaster', 'headmaster',
  'headmistress', 'librarian', 'magistrate', 'manager', 'matron', 'mediator', 'overseer', 'physician', 'moderator', 'ombudsman', 'parliamentarian',
  'planner', 'precentor', 'president-elect', 'proctor', 'prolocutor', 'referendary', 'prosecutor', 'provost', 'quartermaster', 'rapporteur', 'rector', 'regent',
  'registrar', 'secretary-treasurer', 'selectman', 'selectwoman', 'sheriff', 'solicitor', 'superintendent', 'surgeon', 'surveyor',
  'treasurer', 'trustee', 'vicar', 'vice-chair', 'vice-chairman', 'vice-chancellor', 'vice-president',
];

/** Those that stand before their holder's name: `Alderman Price`, `Provost Hale`. */
export const officesBeforeNames: readonly string[] = [
  'Alderman', 'Alderwoman', 'Assemblyman', 'Assemblywoman', 'Chair', 'Chairwoman', 'Chairperson', 'Co-Chair',
  'Commodore', 'Convener', 'Convenor', 'Coroner', 'Councillor', 'Councilor', 'Councilman', 'Councilwoman',
  'Councilmember', 'Cllr.', 'Cr.', 'Headmaster', 'Inspector', 'Magistrate', 'Moderator', 'Ombudsman', 'Parliamentarian',
  'Provost', 'Rector', 'Registrar', 'Selectman', 'Selectwoman', 'Sheriff', 'Superintendent', 'Trustee',
  'Vice-Chair', 'Vice Chair', 'Vice-Chancellor', 'Vice Chancellor',
];
