/**
 * Whoever presides, in the languages in which parliaments keep their minutes: in a record of two languages the chair's
 * label is in that of the chair (`De voorzitter:` among French speeches). Small letters.
 */
export const CHAIRS: ReadonlySet<string> = new Set(
  (
    'chair chairman chairwoman president speaker präsident präsidentin vorsitzender vorsitzende président présidente ' +
    'voorzitter presidente presidenta presidentessa preşedinte preşedintele președinte președintele przewodniczący ' +
    'przewodnicząca marszałek předseda předsedkyně předsedající predseda predsedajúci predsednik predsednica predsjednik ' +
    'elnök ordförande formand stortingspresident puhemies председатель председательствующий председательствующая голова ' +
    'головуючий головуюча председател председавајући председавајућа председник πρόεδρος προεδρεύων προεδρεύουσα başkan ' +
    'presidenten talman talmannen formanden juhataja pirmininkas pirmininkė priekšsēdētājs priekšsēdētāja voorzitster'
  ).split(' '),
);
