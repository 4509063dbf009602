import type { CompiledRules } from '../../../src/validate/index.js';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');

type Variables = CompiledRules['variables'];

const variables = (list: Variables): string =>
  list
    .map(({ name, value }) =>
      typeof value === 'string'
        ? `<xsl:variable name="${name}" select="${escaped(value)}"/>`
        : `<xsl:variable name="${name}">${'text' in value ? escaped(value.text) : ''}</xsl:variable>`,
    )
    .join('');

/**
 * Rules as a stylesheet that writes a line for each finding: which check, of which node. Each pattern is a mode, each
 * rule a template, the first of highest priority: as ISO 19757-3 defines what rules mean.
 */
export function asStylesheet({ prefixes, variables: global, keys, groups }: CompiledRules): string {
  const namespaces = Object.entries(prefixes)
    .map(([prefix, uri]) => (prefix === 'xml' || prefix === '' ? '' : ` xmlns:${prefix}="${escaped(uri)}"`))
    .join('');
  const modes = groups.map((group, mode) =>
    group.rules
      .map(({ context, variables: own, checks }, rule) => {
        const tests = checks.map(({ test, finds }, check) => {
          const line = `<xsl:value-of select="'${mode} ${rule} ${check} ' || path() || '&#10;'"/>`;
          return `<xsl:if test="${finds ? `boolean(${escaped(test)})` : `not(${escaped(test)})`}">${line}</xsl:if>`;
        });
        return `<xsl:template match="${escaped(context)}" mode="m${mode}" priority="${1000 - rule}">${variables([...group.variables, ...own])}${tests.join('')}</xsl:template>`;
      })
      .join('\n'),
  );
  const walk = groups.map((_, mode) => `<xsl:apply-templates select="$all" mode="m${mode}"/>`).join('');
  const silent = groups.map((_, mode) => `<xsl:template match="node() | @*" mode="m${mode}" priority="-9"/>`).join('');
  return `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"${namespaces}>
<xsl:output method="text"/>
${keys.map(({ name, match, use }) => `<xsl:key name="${name}" match="${escaped(match)}" use="${escaped(use)}"/>`).join('')}
${variables(global)}
<xsl:template match="/"><xsl:variable name="all" select="//node() | //@*"/>${walk}</xsl:template>
${silent}
${modes.join('\n')}
</xsl:stylesheet>`;
}
