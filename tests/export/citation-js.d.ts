/** The part of Citation.js that the tests call; the packages have no types of their own. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string, options?: { readonly forceType?: string });
    readonly data: readonly Readonly<Record<string, unknown>>[];
    format(format: 'bibliography', options: { readonly template: string }): string;
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
declare module '@citation-js/plugin-ris';
