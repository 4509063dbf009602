/** What is not marked, or is marked as highly certain, counts as a fact; everything else must look uncertain. */
export const isCertain = ({ certainty }: { readonly certainty?: string | undefined }): boolean =>
  certainty === undefined || certainty === 'high';
