import type { PeopleWords } from '../people-words.js';

/** What else a word with a capital can be than a name. */
export const senses: Pick<
  PeopleWords,
  | 'doubtful'
  | 'capitalised'
  | 'surnamesToo'
  | 'beforeWords'
  | 'afterWords'
  | 'beforeMonths'
  | 'complements'
  | 'thingsAfter'
  | 'calledAfter'
  | 'notNames'
  | 'thingsBefore'
> = {
  surnamesToo: [
    'King', 'Bishop', 'Pope', 'Prince', 'Dean', 'Duke', 'Earl', 'Baron', 'Knight', 'Abbot', 'Abbott', 'Count', 'Judge',
    'Major', 'Marshall', 'Page', 'March', 'April', 'May', 'June', 'July', 'August', 'Friday', 'Monday', 'Power',
    'Powers', 'White', 'New', 'Paris', 'London', 'House', 'Order', 'Line', 'Labor', 'Free', 'Staff', 'Best', 'Park',
  ],
  beforeWords: [
    'World','the', 'a', 'an', 'in', 'at', 'near', 'no', 'every', 'any', 'some'],
  afterWords: ['is', 'was', 'are', 'were', 'be', 'been', 'of', 'for', 'in', 'at', 'on', 'to'],
  beforeMonths: [
    'in', 'since', 'until', 'till', 'by', 'last', 'next', 'early', 'late', 'mid', 'during', 'through', 'throughout',
    'before', 'after', 'this', 'on', 'from', 'of', 'end', 'beginning', 'coming',
  ],
  complements: ['of', 'for'],
  doubtful: [
    'Bank', 'Wall',
    'Acting', 'Ball', 'Banks', 'Battle', 'Bell', 'Best', 'Birch', 'Bird', 'Black', 'Blood', 'Bond', 'Bowl', 'Brand',
    'Bridges', 'Brook', 'Brown',
    'Bush', 'Cannon', 'Case', 'Cash', 'Chance', 'Chase', 'Close', 'Cook', 'Cotton', 'Cross', 'Cut', 'Day', 'Drew',
    'Eager', 'Early', 'East', 'Fail',
    'Farmer', 'Felt', 'Field', 'Fields', 'Fish', 'Flood', 'Foot', 'Force', 'Foreman', 'Foster', 'Fox', 'Frank', 'Free',
    'Frost', 'Gates', 'Gay',
    'Golden', 'Good', 'Grant', 'Grave', 'Graves', 'Gray', 'Grey', 'Green', 'Gross', 'Hand', 'Hard', 'Hare', 'Hart',
    'Head', 'Hill', 'Hills', 'Home',
    'Hood', 'Hook', 'Hope', 'House', 'Hunt', 'Just', 'Key', 'Knight', 'Land', 'Law', 'Laws', 'Light', 'Little',
    'Living', 'Lodge', 'Long', 'Love',
    'Low', 'Marsh', 'Mean', 'Means', 'Mills', 'Minor', 'Moon', 'Moose', 'Most', 'Noble', 'Noon', 'North', 'Notes',
    'Page', 'Parks', 'Person',
    'Persons', 'Pike', 'Plain', 'Poor', 'Porter', 'Pound', 'Power', 'Powers', 'Price', 'Prior', 'Rains', 'Ray', 'Read',
    'Reading', 'Rich', 'Rice',
    'Rock', 'Root', 'Rose', 'Sage', 'Sale', 'Salt', 'Sands', 'Savage', 'Sharp', 'Short', 'Small', 'Smart', 'South',
    'Spring', 'Star', 'Steel',
    'Stern', 'Stone', 'Story', 'Strange', 'Strong', 'Summers', 'Sun', 'Swift', 'Town', 'Trade', 'Trend', 'Waters',
    'Way', 'West', 'White', 'Wilder',
    'Winters', 'Wise', 'Wood', 'Woods', 'Worth', 'Young', 'Youth', 'Cargo', 'Will', 'Mark', 'Miles', 'Rush', 'Cherry',
    'Is', 'An', 'So', 'To', 'Do',
    'No', 'In', 'On', 'At', 'He', 'Me', 'She', 'Ha', 'Un', 'Van', 'Von', 'Le', 'Man', 'Nut', 'Bay', 'Den', 'Ding',
    'Sung', 'Tang', 'Wan', 'Long',
    'Hung', 'Pen', 'Ben', 'Les', 'Tam', 'Chin', 'Fan', 'Ran', 'Sit', 'Hay',
  ],
  capitalised: [
    // months and days
    'March', 'April', 'May', 'June', 'August', 'Friday', 'Sunday',
    // titles and institutions
    'Bishop', 'Pope', 'King', 'Prince', 'Lord', 'Judge', 'Dean', 'Deputy', 'Major', 'Marshal', 'Cabinet', 'Church',
    'Crown', 'Post', 'State',
    'Street', 'Lake', 'Park', 'Hall', 'Noble', 'Nobel', 'Etat', 'General', 'Chancellor', 'Consul', 'Senator', 'Abbott',
    'Butler', 'Duke', 'Earl',
    'Baron', 'Count',
    // places and peoples
    'Spain', 'England', 'Holland', 'France', 'London', 'Washington', 'Lincoln', 'Berlin', 'Houston', 'Austin',
    'Lansing', 'Denver', 'Cleveland',
    'Paris', 'Boston', 'Jordan', 'Israel', 'Ireland', 'Scotland', 'Wales', 'Madison', 'Chad', 'Florence', 'Brooklyn',
    'Hampshire', 'Columbia', 'York',
    'Lancaster', 'Kingston', 'Wellington', 'Normandy', 'Cuba', 'China', 'Brunei', 'Malta', 'German', 'English',
    'French', 'Irish', 'Polish', 'Roman',
    'Norman', 'Virginia', 'Georgia', 'Carolina', 'Victoria', 'Salem', 'Bonn', 'Warsaw', 'Vienna', 'Havana', 'Moscow',
    'Oxford', 'Cambridge', 'Aden',
    'Assam', 'Hanoi', 'Seoul', 'Taipei', 'Rome',
  ],
  thingsAfter: [
    'administration', 'Administration', 'Doctrine', 'doctrine', 'Plan', 'Library', 'Foundation', 'Institution',
    'Institute', 'Center', 'Centre',
    'Committee', 'Commission', 'Subcommittee', 'Act', 'Amendment', 'amendment', 'Report', 'Round', 'House', 'Building',
    'Field', 'Air Force Base',
    'AFB', 'Airport', 'International Airport', 'Island', 'Islands', 'University', 'College', 'School', 'Prize', 'Award',
    'Hospital', 'Company',
    'Corporation', 'Motor', 'Motors', 'Bank', 'Brothers', 'Street', 'Avenue', 'Boulevard', 'Road', 'Square', 'Hotel',
    'Papers', 'Dam', 'Bridge',
    'Memorial', 'Hall', 'Tunnel', 'Canal', 'Group', 'Fund', 'Trust', 'Resolution', 'Bill', 'Stadium', 'Theater',
    'Museum', 'Proposals', 'Line',
    'Line-up', 'Declaration', 'Villa', 'Residence', 'Tower', 'County', 'City', 'Range', 'Sea', 'Strait', 'Straits',
    'Bay', 'River', 'Valley',
    'Mountain', 'Mountains', 'Space', 'Missile', 'Rapids', 'Springs', 'Falls', 'era', 'Era', 'Inc', 'Ltd', 'Aircraft',
    'Steel', 'Oil', 'Times',
    'Post', 'Cabinet', 'Garden', 'Park', 'Palace', 'Castle', 'Heights',
  ],
  calledAfter: [
    'administration', 'Administration', 'Doctrine', 'doctrine', 'Committee', 'Subcommittee', 'Amendment', 'amendment',
    'Report', 'Round', 'Cabinet', 'Bill', 'Resolution',
  ],
  notNames: [
    'Assembly', 'Staff', 'Counsel', 'Seal', 'Privy', 'Agreement', 'Electric', 'Motors', 'Affairs', 'State', 'States', 'Department',
    'Government', 'Office',
    'Council', 'Conference', 'Executive', 'Powers', 'Power', 'Party', 'Union', 'Nations', 'Republic', 'Congress',
    'Parliament', 'Senate', 'House',
    'Cabinet', 'Ministry', 'Embassy', 'Mission', 'Delegation', 'Section', 'Division', 'Bureau', 'Command',
    'Headquarters', 'Army', 'Navy', 'Force',
    'Signed', 'Forces', 'Defense', 'Intelligence', 'Security', 'National', 'International', 'European', 'Western', 'Eastern',
    'Northern', 'Southern',
    'Central', 'Economic', 'Political', 'Military', 'Communist', 'Democratic', 'Republican', 'Socialist', 'Liberal',
    'Labor', 'Conservative',
    'Orders', 'Session', 'Meeting', 'Statement', 'Letter', 'Message', 'Memorandum', 'Note', 'Speech', 'Treaty',
    'Charter', 'Pact', 'Summit',
    'Talks', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
    'November', 'December', 'Monday',
    'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'And', 'But', 'The', 'He', 'She', 'It', 'They',
    'We', 'I', 'You', 'This',
    'That', 'These', 'Those', 'In', 'On', 'At', 'As', 'If', 'When', 'What', 'Who', 'How', 'Why', 'Is', 'Are', 'Was',
    'Were', 'To', 'For', 'Of',
    'From', 'With', 'By', 'Or', 'No', 'Not', 'Yes', 'So', 'His', 'Her', 'Our', 'Your', 'My', 'Their', 'Then', 'There',
    'Here', 'After', 'Before',
    'Now', 'Both', 'All', 'One', 'Two', 'Three', 'Well', 'Said', 'Says', 'Subject', 'Participants', 'Washington',
    'London', 'Paris', 'Moscow',
    'Bonn', 'Berlin', 'Geneva', 'New', 'White', 'World', 'Free', 'Foreign', 'Interior', 'Treasury', 'Commerce',
    'Agriculture', 'Justice',
    'Education', 'Finance', 'Trade', 'Policy', 'Planning', 'Research', 'Public', 'Protocol', 'Residence', 'Suite',
    'Room', 'Order', 'Line', 'Act',
    'Election', 'Elections', 'Plenary', 'NSC', 'EUR', 'SOV', 'USSR', 'US', 'UK', 'UN', 'NATO', 'CIA', 'JCS', 'AEC',
    'ICA', 'USIA', 'DOD',
    // what opens a sentence
    'Certainly', 'Perhaps', 'Please', 'Exactly', 'Indeed', 'Actually', 'Right', 'Let', 'Can', 'Could', 'Would', 'Do',
    'Does', 'Did', 'Shall',
    'Should', 'Maybe', 'Thank', 'Thanks', 'Very', 'Have', 'Has', 'Had', 'Only', 'Some', 'Any', 'Because', 'Since',
    'While', 'Although',
    'However',
    // parts of headings and of offices
    'Present', 'Absent', 'Topics', 'Topic', 'Matters', 'Questions', 'Question', 'Remarks', 'Discussion', 'Medical',
    'Examiner', 'Club',
    'Enterprises', 'Enterprise', 'Duties', 'Terms', 'Principles', 'Agenda', 'Summary', 'Introduction', 'Background',
    'Conclusions',
    'Recommendations', 'Designate', 'Members', 'Governments', 'Delegations', 'Extraordinary', 'Plenipotentiary', 'Gentlemen', 'Friend', 'Friends', 'Gentleman', 
    'Recommendation', 
    // states, cut short
    'Ala', 'Ariz', 'Ark', 'Calif', 'Colo', 'Conn', 'Del', 'Fla', 'Ga', 'Ill', 'Ind', 'Kan', 'Kans', 'Ky', 'Md', 'Mass',
    'Mich', 'Minn', 'Mo',
    'Mont', 'Neb', 'Nebr', 'Nev', 'Okla', 'Ore', 'Oreg', 'Pa', 'Penn', 'Tenn', 'Tex', 'Va', 'Vt', 'Wash', 'Wis', 'Wisc',
    'Wyo',
  ],
  thingsBefore: [
    'Camp', 'San', 'Santa', 'Lake', 'Mount', 'Mt', 'Fort', 'Ft', 'St', 'Saint', 'USS', 'HMS', 'SS', 'Cape', 'Port', 'Point', 'Villa',
    'Hotel', 'University of',
    'City of', 'Merchants', 'Daimler', 'Rolls', 'Blair', 'Château', 'Chateau', 'Palazzo', 'Casa', 'Haus', 'Schloss',
  ],
};
