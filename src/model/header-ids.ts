/** The ids that every header uses: nobody in a document can have one of them. */
export const HEADER_IDS: readonly string[] = ['memcon', 'reported', 'direct', 'mixed', 'conversation'];
