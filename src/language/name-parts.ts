/**
 * Parts of names that are the same in whatever language a record is written: those of the bearers' own languages. Lower
 * case, without full stops.
 */

/** What follows a surname: `Jr.`, `III`, `M.P.`, `père` */
export const NAME_SUFFIX =
  /^(?:jr|sr|jun|sen|junr|senr|jnr|snr|ii|iii|iv|esq|m\.?p|k\.?c\.?m\.?g|q\.?c|ph\.?d|père|fils|aîné|cadet)\.?$/i;

/** Letters of rank and honour behind a name, in capitals: `James Hall MP`, `Lord Moss QC`. */
export const POST_NOMINALS =
  /^(?:MP|MEP|MSP|QC|KC|CH|PC|JP|DL|VC|MC|DSO|DSC|DFC|CB|KCB|GCB|CMG|KCMG|GCMG|CVO|KCVO|GCVO|MVO|OBE|CBE|MBE|KBE|DBE|GBE|FRS|FBA|TD|KG|KT|OM)$/;

/** Small words of surnames: `von`, `de`, `bin`. */
export const NAME_PARTICLE = /^(?:de|del|della|di|da|du|le|la|von|van|der|den|ter|zu|bin|ibn|al|el|ben|y|e|d’|d')$/i;
