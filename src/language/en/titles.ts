import type { PeopleWords } from '../people-words.js';
import { officesBeforeNames } from './offices.js';

/** Short forms of titles, and what they are short for. */
export const titleShortForms: Readonly<Record<string, string>> = {
  PM: 'Prime Minister', PriMin: 'Prime Minister', VM: 'Vice Minister', VP: 'Vice President', VFM: 'Vice Foreign Minister',
  FM: 'Foreign Minister',
  FonMin: 'Foreign Minister', Fonmin: 'Foreign Minister', SecState: 'Secretary of State', Secy: 'Secretary',
  Sec: 'Secretary', Sect: 'Secretary',
  SYG: 'Secretary General', Amb: 'Ambassador', Ambs: 'Ambassador', Ambassadors: 'Ambassador', Asst: 'Assistant', Dep: 'Deputy', Dir: 'Director',
  Gen: 'General',
  Gens: 'General', Generals: 'General', Secretaries: 'Secretary', Ministers: 'Minister', Lt: 'Lieutenant', LtGen: 'Lieutenant General', Maj: 'Major', Brig: 'Brigadier', Col: 'Colonel',
  Capt: 'Captain',
  Cmdr: 'Commander', Comdr: 'Commander', Cdr: 'Commander', Adm: 'Admiral', RAdm: 'Rear Admiral', Sgt: 'Sergeant',
  Sen: 'Senator', Sens: 'Senator', Senators: 'Senator',
  Rep: 'Representative', Reps: 'Representative', Cong: 'Congressman', Congressmen: 'Congressman', Gov: 'Governor', Pres: 'President',
  Chmn: 'Chairman', Min: 'Minister',
  Chm: 'Chairman', Couns: 'Counselor', 'C/S': 'Chief of Staff', GenSec: 'General Secretary', Depy: 'Deputy',
  Chan: 'Chancellor',
  Supt: 'Superintendent', Atty: 'Attorney',
};

/** Titles, forms of address and offices. */
export const titles: Pick<
  PeopleWords,
  | 'honorifics'
  | 'feminine'
  | 'married'
  | 'masculine'
  | 'insteadOfMr'
  | 'callings'
  | 'addressInitials'
  | 'beforeForename'
  | 'titles'
  | 'titleOpeners'
  | 'titleEndings'
  | 'titleLinks'
  | 'titleShortForms'
  | 'nobility'
  | 'turnable'
  | 'notRanks'
  | 'soleOffices'
  | 'articles'
  | 'formerly'
  | 'terms'
> = {
  honorifics: [
    'Mr.', 'Mrs.', 'Miss', 'Ms.', 'Messrs.', 'Dr.', 'Drs.', 'Doctor', 'Sir', 'Lord', 'Lady', 'Dame', 'Madame', 'Mme.',
    'Mlle.', 'Madam', 'Monsieur',
    'MM.', 'Herr', 'Frau', 'Fräulein', 'Comrade', 'Comrades', 'Compañero', 'Compañeros', 'Compañera', 'Cmdte.', 'Cde.', 'Cdes.', 'Com.', 'Tov.', 'Signor', 'Señor', 'Senor',
    'Señora', 'Professor', 'Prof.',
    'Aunt', 'Uncle', 'Bro.', 'Bros.', 'Brother', 'Sister', 'Cllrs.', 'Sis.', 'Canon', 'Archdeacon', 'Prebendary', 'Churchwarden', 'Matron',
    'Pandit', 'Haji', 'Bey', 'Pasha', 'Mynheer', 'Reverend', 'Rev.', 'Revd.', 'Father', 'Hon.', 'H.E.',
  ],
  feminine: [
    'Mrs', 'Miss', 'Ms', 'Lady', 'Dame', 'Madame', 'Mme', 'Mlle', 'Madam', 'Frau', 'Fräulein', 'Señora', 'Queen',
    'Princess', 'Congresswoman',
    'Begum', 'Empress', 'Duchess', 'Countess', 'Baroness', 'Sister', 'Matron',
  ],
  masculine: ['Mr', 'Messrs', 'Bro', 'Bros', 'Brother', 'Sir', 'Herr', 'Monsieur', 'MM', 'M', 'Señor', 'Senor', 'Signor', 'Uncle', 'Father', 'King',
    'Prince', 'Emperor', 'Congressman'],
  insteadOfMr: ['Senator', 'Governor', 'General', 'Admiral', 'Colonel', 'Captain', 'Major', 'Marshal', 'Commander',
    'Ambassador', 'Professor', 'Judge', 'Congressman', 'Bishop', 'Archbishop', 'Chancellor', 'Premier', 'Prime Minister'],
  callings: [
    ['Rev', 'Revd', 'Reverend', 'Canon', 'Prebendary', 'Bishop', 'Archbishop', 'Archdeacon', 'Cardinal', 'Father', 'Rabbi', 'Imam', 'Vicar', 'Pastor'],
    ['Captain', 'Capt', 'Major', 'Maj', 'Colonel', 'Col', 'General', 'Gen', 'Lieutenant', 'Lieut', 'Lt', 'Admiral', 'Adm',
      'Commander', 'Commodore', 'Brigadier', 'Sergeant', 'Sgt', 'Marshal'],
    ['Secretary', 'Minister', 'Senator', 'Congressman', 'Congresswoman'],
  ],
  married: ['Mrs', 'Madame', 'Mme', 'Frau', 'Señora', 'Lady', 'Begum'],
  addressInitials: ['M'],
  beforeForename: ['Sir', 'Dame'],
  titles: [
    // offices
    'President', 'Vice President', 'President-elect', 'Prime Minister', 'Premier', 'Chancellor', 'Federal Chancellor',
    'Chairman', 'Vice Chairman',
    'Secretary', 'Secretaries', 'Secretary General', 'General Secretary', 'First Secretary', 'Party Secretary',
    'State Secretary', 'Under Secretary',
    'Undersecretary', 'Assistant Secretary', 'Under Secretaries', 'Assistant Secretaries', 'Ambassador', 'Ambassadors',
    'Ambassador at Large',
    'Minister', 'Ministers', 'Minister Counselor', 'Foreign Minister', 'Foreign Ministers', 'Foreign Secretary',
    'Home Secretary', 'Defense Minister',
    'Finance Minister', 'Vice Minister', 'Vice Foreign Minister', 'Vice Premier', 'Minister President',
    'Minister of State', 'Counselor',
    'Counsellor', 'Consul', 'Consul General', 'High Commissioner', 'Commissioner', 'Chargé', 'Charge',
    "Chargé d'Affaires", 'Legal Adviser',
    'Adviser', 'Advisor', 'Attorney General', 'Surgeon General', 'Postmaster General', 'Director', 'Director General',
    'Administrator', 'Governor',
    'Mayor', 'Governing Mayor', 'Lord Mayor', 'Burgomaster', 'Senator', 'Senators', 'Congressman', 'Congressmen',
    'Congresswoman', 'Representative',
    'Representatives', 'Speaker', 'Majority Leader', 'Minority Leader', 'Delegate', 'Deputy', 'Judge', 'Justice',
    ...officesBeforeNames,
    'Chief Justice', 'Rapporteur',
    'Spokesman', 'Press Secretary', 'Press Officer', 'Interpreter', 'Academician', 'Chief', 'Solicitor General',
    'Comptroller', 'Controller',
    'Editor', 'Presidential Adviser', 'National Security Adviser', 'Chief of Staff', 'Chief of Protocol',
    'Special Assistant', 'Political Counselor',
    'Attaché', 'Treasurer', 'Member', 'Leader', 'Commander', 'Supreme Commander', 'Foreign Office Spokesman',
    'Division Chief',
    'Department Director',
    'Desk Officer', 'Envoy', 'Special Envoy', 'Resident Minister', 'Protocol Director', 'Deputies', 'Generals',
    'Admirals', 'Chancellors',
    'Presidents', 'Head', 'Heads', 'Deputy Head', 'Deputy Chief', 'Chairman of the Council of Ministers',
    'Chairman of the Council of State',
    'Chairman of the State Council', 'Chairman of the Presidium', 'Chairman of the Supreme Soviet',
    'Chairman of the Presidium of the Supreme Soviet', 'Chairman of the State Committee',
    'President of the Council of Ministers',
    'General Secretary of the Central Committee', 'First Secretary of the Central Committee',
    'Secretary of the Central Committee',
    'Chairman of the Central Committee', 'Member of the Central Committee', 'Member of the Politburo',
    'Member of the Presidium',
    'Candidate Member of the Politburo',
    // ranks
    'General', 'Lieutenant General', 'Major General', 'Brigadier General', 'Colonel General', 'Brigadier', 'Colonel',
    'Lieutenant Colonel', 'Major',
    'Captain', 'Lieutenant', 'Lieutenant Commander', 'Ensign', 'Sergeant', 'Corporal', 'Admiral', 'Vice Admiral',
    'Rear Admiral', 'Fleet Admiral',
    'Commodore', 'Marshal', 'Field Marshal', 'Air Marshal', 'Air Chief Marshal', 'Generalissimo', 'Group Captain',
    'Wing Commander', 'Commandant',
    'General of the Army', 'Marshal of the Soviet Union',
    // dignities
    'King', 'Queen', 'Emperor', 'Empress', 'Shah', 'Sultan', 'Emir', 'Amir', 'Imam', 'Sheikh', 'Shaikh', 'Sheik',
    'Prince', 'Princess',
    'Crown Prince', 'Count', 'Countess', 'Graf', 'Baron', 'Baroness', 'Freiherr', 'Viscount', 'Marquess', 'Earl',
    'Duke', 'Duchess', 'Pope',
    'Cardinal', 'Archbishop', 'Bishop', 'Patriarch', 'Metropolitan', 'Rabbi', 'Ayatollah', 'Mahatma', 'Maharaja',
    'Begum', 'Earl of', 'Marquess of', 'Marquis of', 'Duke of', 'Duchess of', 'Countess of', 'Viscount of',
  ],
  titleOpeners: [
    'Acting', 'Deputy', 'Vice', 'First', 'Second', 'Third', 'Assistant', 'Under', 'Associate', 'Former', 'Senior',
    'Special', 'Chief', 'Ex',
    'Permanent', 'Interim', 'Principal', 'Executive', 'Joint', 'Retired', 'Provisional', 'Foreign', 'Federal', 'State',
    'Party', 'US', 'U.S',
    'Designate', 'Alternate',
  ],
  titleEndings: [
    'of State', 'of Defense', 'of Defence', 'of the Treasury', 'of Treasury', 'of Commerce', 'of Agriculture',
    'of Labor', 'of the Interior',
    'of the Army', 'of the Navy', 'of the Air Force', 'of Foreign Affairs', 'of Finance', 'of Foreign Trade',
    'of Trade', 'of War', 'of Economics',
    'of Industry', 'of Forestry', 'of Fisheries', 'of Transport', 'of Communications', 'of Health', 'of Energy', 'of Labour', 'of Planning',
    'of Information', 'of Supply', 'of Economy', 'of the Economy', 'of Tourism', 'of Development', 'of Public Works', 'of Mines',
    'of Justice', 'of Health, Education, and Welfare', 'of Education', 'of Culture', 'of the Exchequer',
    'for Foreign Affairs',
    'for Political Affairs', 'for Economic Affairs', 'of Central Intelligence', 'of Staff', 'of Protocol', 'at Large',
    'without Portfolio',
    'Designate', 'Elect', 'Counselor', 'Pro Tempore', 'Emeritus', 'of the CC CPSU', 'of the CC of the CPSU',
    'of the CPSU', 'of the CPSU CC', 'CC CPSU',
    'of the Communist Party', 'of the Politburo', 'of the Presidium', 'of the Supreme Soviet',
    'of the Council of Ministers', 'of the Central Committee',
  ],
  titleLinks: ['to', 'of', 'for', 'in', 'at', 'the', 'and', 'on'],
  titleShortForms,
  nobility: ['Earl of', 'Third Earl of', 'Duke of', 'Viscount of', 'Marquess of', 'Baron of', 'Lord of', 'Aga of'],
  turnable: ['minister', 'secretary'],
  notRanks: [
    'secretary general', 'attorney general', 'consul general', 'director general', 'surgeon general',
    'postmaster general', 'solicitor general',
    'inspector general', 'governor general', 'comptroller general', 'deputy general', 'the general', 'vice president',
    'under secretary',
    'press secretary', 'vice chairman',
  ],
  soleOffices: [
    { phrase: 'President', means: ['President of the United States', 'US President', 'U.S. President', 'President'],
      scope: 'home' },
    { phrase: 'Vice President', means: ['Vice President of the United States', 'Vice President'], scope: 'home' },
    { phrase: 'Secretary of State', means: ['Secretary of State'], scope: 'home' },
    { phrase: 'Secretary of Defense', means: ['Secretary of Defense'], scope: 'home' },
    { phrase: 'Secretary of the Treasury', means: ['Secretary of the Treasury'], scope: 'home' },
    { phrase: 'Secretary', means: ['Secretary of State'], scope: 'home' },
    { phrase: 'Acting Secretary', means: ['Acting Secretary of State'], scope: 'home' },
    { phrase: 'Under Secretary', means: ['Under Secretary of State', 'Under Secretary'], scope: 'any' },

    {
      phrase: 'Prime Minister',
      means: [
        'Prime Minister', 'Chairman of the Council of Ministers', 'Chairman of the Soviet Council of Ministers',
        'Chairman, Council of Ministers',
        'Premier',
      ],
      scope: 'any',
    },
    { phrase: 'Premier', means: ['Premier', 'Prime Minister', 'Chairman of the Council of Ministers'], scope: 'any' },
    { phrase: 'Chancellor', means: ['Chancellor', 'Federal Chancellor', 'Bundeskanzler'], scope: 'any' },
    { phrase: 'Foreign Minister', means: ['Foreign Minister', 'Minister of Foreign Affairs',
      'Minister for Foreign Affairs'], scope: 'any' },

    {
      phrase: 'Foreign Secretary',
      means: ['Foreign Secretary', 'Secretary of State for Foreign Affairs',
        'Secretary of State for Foreign and Commonwealth Affairs'],
      scope: 'any',
    },
    { phrase: 'Ambassador', means: ['Ambassador'], scope: 'any' },
    { phrase: 'Chairman', means: ['Chairman'], scope: 'any' },
    { phrase: 'General Secretary', means: ['General Secretary'], scope: 'any' },
    { phrase: 'Secretary General', means: ['Secretary General'], scope: 'any' },
    { phrase: 'Minister', means: ['Minister', 'Foreign Minister'], scope: 'any' },
    { phrase: 'Vice Minister', means: ['Vice Minister', 'Vice Foreign Minister', 'Vice Minister of Foreign Affairs'],
      scope: 'any' },
    { phrase: 'Deputy Secretary', means: ['Deputy Secretary'], scope: 'any' },
    { phrase: 'Governor', means: ['Governor'], scope: 'any' },
    { phrase: 'Senator', means: ['Senator'], scope: 'any' },
    { phrase: 'Generalissimo', means: ['Generalissimo'], scope: 'any' },
    { phrase: 'Shah', means: ['Shah'], scope: 'any' },
    { phrase: 'King', means: ['King'], scope: 'any' },
    { phrase: 'Prince', means: ['Prince'], scope: 'any' },
    { phrase: 'Archbishop', means: ['Archbishop'], scope: 'any' },
    { phrase: 'Mayor', means: ['Mayor', 'Governing Mayor'], scope: 'any' },
  ],
  articles: ['the'],
  formerly: ['former', 'formerly', 'ex', 'late', 'then', 'next', 'future', 'previous', 'new', 'presumptive',
    'candidate', 'nominee'],
  terms: {
    from: ['from', 'since', 'after'],
    until: ['until', 'to', 'through', 'till', 'before'],
    then: ['thereafter', 'then', 'afterwards', 'subsequently', 'later'],
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
      'November', 'December'],
  },
};
