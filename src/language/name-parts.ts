/**
 * Parts of names that are the same in whatever language a record is written: those of the bearers' own languages. Lower
 * case, without full stops.
 */

/** What follows a surname: `Jr.`, `III`, `M.P.`, `père` */
export const NAME_SUFFIX =
  /^(?:jr|sr|jun|sen|junr|senr|jnr|snr|ii|iii|iv|esq|m\.?p|k\.?c\.?m\.?g|q\.?c|ph\.?d|père|fils|aîné|cadet)\.?$/i;

/** Small words of surnames: `von`, `de`, `bin`. */
export const NAME_PARTICLE = /^(?:de|del|della|di|da|du|le|la|von|van|der|den|ter|zu|bin|ibn|al|el|ben|y|e|d’|d')$/i;
