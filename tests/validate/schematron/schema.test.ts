import { describe, expect, test } from 'vitest';
import {
  compileRules,
  loadRules,
  parseSerialisedRules,
  serialiseRules,
  validateRules,
  type RulesOptions,
} from '../../../src/validate/index.js';

const SCH = 'http://purl.oclc.org/dsdl/schematron';
const schema = (content: string, attributes = 'queryBinding="xslt2"'): string =>
  `<schema xmlns="${SCH}" ${attributes}>\n${content}\n</schema>`;

const DOCUMENT = `<minutes>
  <person xml:id="a" name="Marsh"/>
  <person xml:id="b" name="Orlov"/>
  <turn who="a" n="1">Yes.</turn>
  <turn who="c" n="2">No.</turn>
  <turn n="3"/>
</minutes>`;

interface Given extends RulesOptions {
  readonly files?: Readonly<Record<string, string>>;
  readonly document?: string;
}

/** What a schema finds: `line:column severity rule message (note)`. */
function findings(text: string, { files = {}, document = DOCUMENT, ...options }: Given = {}): readonly string[] {
  const { value, diagnostics } = compileRules(
    { name: 'rules.sch', text },
    (href) => (files[href] === undefined ? undefined : { name: href, text: files[href] }),
    options,
  );
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join(' ') || 'no rules');
  const rules = loadRules(parseSerialisedRules(serialiseRules(value))!);
  return validateRules(rules, { name: 'minutes.xml', text: document }).map(
    ({ place, severity, rule, message, note }) =>
      `${place!.start.line}:${place!.start.column} ${severity} ${rule} ${message}${note === undefined ? '' : ` (${note})`}`,
  );
}

const faults = (text: string, files: Readonly<Record<string, string>> = {}): readonly string[] =>
  compileRules({ name: 'rules.sch', text }, (href) =>
    files[href] === undefined ? undefined : { name: href, text: files[href] },
  ).diagnostics.map(({ place, severity, message }) => `${place!.file}:${place!.start.line} ${severity} ${message}`);

const SPEAKER = '<assert id="speaker" test="@who">No speaker.</assert>';

describe('rules', () => {
  test('assert and report, with their place in the document', () => {
    const rules = `<pattern id="p"><rule context="turn" id="r">${SPEAKER}<report test=". = 'No.'">It is <value-of select="."/></report></rule></pattern>`;
    expect(findings(schema(rules))).toEqual(['5:3 error r It is No.', '6:3 error speaker No speaker.']);
  });

  test('stand at the value of an attribute that is their context', () => {
    expect(
      findings(
        schema(
          '<pattern><rule context="@who"><assert test="id(.)">Who is <value-of select="."/>?</assert></rule></pattern>',
        ),
      ),
    ).toEqual(['5:14 error schematron-assertion Who is c?']);
  });

  test('point to their subject', () => {
    expect(
      findings(
        schema(
          '<pattern><rule context="/minutes"><report id="empty" test="turn[not(node())]" subject="turn[not(node())]">Empty.</report></rule></pattern>',
        ),
      ),
    ).toEqual(['6:3 error empty Empty.']);
  });

  test('of a pattern: the first that fits wins; each pattern has its own', () => {
    const first = '<rule context="turn[@n = 1]"><report id="one" test="true()">one</report></rule>';
    const rest = '<rule context="turn"><report id="other" test="true()">other</report></rule>';
    expect(findings(schema(`<pattern>${first}${rest}</pattern>`))).toEqual([
      '4:3 error one one',
      '5:3 error other other',
      '6:3 error other other',
    ]);
    expect(findings(schema(`<pattern>${first}</pattern><pattern>${rest}</pattern>`)).length).toBe(4);
  });

  test('roles become severities', () => {
    const report = (role: string): string => `<report test="true()" id="${role}" role="${role}">x</report>`;
    const roles = ['error', 'fatal', 'warning', 'warn', 'nonfatal', 'info', 'information', 'odd'];
    const rule = `<pattern><rule context="/*">${roles.map(report).join('')}</rule></pattern>`;
    const severities = findings(schema(rule)).map((line) => line.split(' ')[1]);
    expect(severities).toEqual(['error', 'error', 'warning', 'warning', 'warning', 'info', 'info', 'error']);
    expect(
      findings(
        schema('<pattern><rule context="/*" role="warning"><report test="true()">x</report></rule></pattern>'),
      )[0],
    ).toContain('warning');
  });

  test('messages have values, names, emphasis; diagnostics become notes', () => {
    const rule =
      '<rule context="turn[not(@who)]"><assert test="@who" diagnostics="d e">The <name/> <emph>number <value-of select="@n"/></emph> in <name path=".."/>\n  is mute.</assert></rule>';
    const notes =
      '<diagnostics><diagnostic id="d">Say one of <value-of select="//person/@name"/>.</diagnostic><diagnostic id="e">Or none.</diagnostic></diagnostics>';
    expect(findings(schema(`<pattern id="p">${rule}</pattern>${notes}`))).toEqual([
      '6:3 error p The turn number 3 in minutes is mute. (Say one of Marsh Orlov. Or none.)',
    ]);
  });

  test('of XSLT patterns of every shape', () => {
    const contexts = [
      'turn',
      '//turn',
      'minutes/turn',
      '/minutes/turn',
      'minutes//turn',
      '(turn | nothing)',
      'turn[1] | turn[position() gt 1]',
      '*[@n]',
      '*[@n and not(@name)]',
      'turn except person',
      '*[self::turn]',
    ];
    for (const context of contexts) {
      expect([
        context,
        findings(schema(`<pattern><rule context="${context}"><report test="true()">x</report></rule></pattern>`))
          .length,
      ]).toEqual([context, 3]);
    }
    const one = [
      '/',
      '/*',
      'turn[2]',
      "id('a')",
      'turn/text()[. = "No."]'.replaceAll('"', '&quot;'),
      '@n[. = 2]',
      'turn[last()]',
      'person[@name = $who]',
    ];
    for (const context of one) {
      expect([
        context,
        findings(
          schema(
            `<let name="who" value="'Orlov'"/><pattern><rule context="${context}"><report test="true()">x</report></rule></pattern>`,
          ),
        ).length,
      ]).toEqual([context, 1]);
    }
  });
});

describe('variables, keys and current()', () => {
  test('variables of every level, each from those before it', () => {
    const levels =
      '<let name="a" value="count(//turn)"/><pattern><let name="b" value="$a + 1"/><rule context="turn[1]"><let name="c" value="$b + @n"/><report id="x" test="true()"><value-of select="$a, $b, $c, $d"/></report></rule></pattern><let name="d">text</let>';
    expect(findings(schema(levels))).toEqual(['4:3 error x 3 4 5 text']);
  });

  test('keys', () => {
    const key =
      '<xsl:key xmlns:xsl="http://www.w3.org/1999/XSL/Transform" name="persons" match="person" use="@xml:id"/>';
    const rule =
      '<pattern><rule context="turn[@who]"><assert id="known" test="key(\'persons\', @who)">Unknown.</assert></rule></pattern>';
    expect(findings(schema(key + rule))).toEqual(['5:3 error known Unknown.']);
  });

  test('current() is the context of the rule', () => {
    const rule =
      '<pattern><rule context="turn[@who]"><assert id="known" test="//person[@xml:id = current()/@who]">Unknown.</assert></rule></pattern>';
    expect(findings(schema(rule))).toEqual(['5:3 error known Unknown.']);
  });

  test('XPath 1.0, where no query language is named', () => {
    const rule =
      '<pattern><rule context="/minutes"><report id="x" test="string-length(turn) = \'4\'"><value-of select="turn/@n + 1"/></report></rule></pattern>';
    expect(findings(schema(rule, ''))).toEqual(['1:1 error x 2']);
  });
});

const NAMESPACES =
  'queryBinding="xslt3" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:f="urn:f" xmlns:xs="http://www.w3.org/2001/XMLSchema"';
/** What the first turn is reported to be. */
const reported = (declarations: string, value: string, context = 'turn[1]'): readonly string[] =>
  findings(
    schema(
      `${declarations}<pattern><rule context="${context}"><report id="x" test="true()"><value-of select="${value}"/></report></rule></pattern>`,
      NAMESPACES,
    ),
  ).map((line) => line.replace(/^\S+ error x /u, ''));

describe('functions and variables of XSLT', () => {
  test.each([
    [
      'a test of its own',
      '<xsl:function name="f:known" as="xs:boolean"><xsl:param name="id" as="xs:string"/><xsl:sequence select="$root//person/@xml:id = $id"/></xsl:function><let name="root" value="/"/>',
      'f:known(@who), f:known(following-sibling::turn[1]/@who)',
      'true false',
    ],
    [
      'branches and variables',
      '<xsl:function name="f:size"><xsl:param name="n"/><xsl:variable name="twice" select="2 * $n"/><xsl:choose><xsl:when test="$twice gt 5">much</xsl:when><xsl:when test="$twice gt 3"><xsl:text>some</xsl:text></xsl:when><xsl:otherwise>little</xsl:otherwise></xsl:choose></xsl:function>',
      'for $n in 1 to 3 return f:size($n)',
      'little some much',
    ],
    [
      'a text of several values',
      '<xsl:function name="f:names" as="xs:string"><xsl:param name="of" as="element()*"/><xsl:value-of select="$of/@name" separator=" + "/></xsl:function>',
      'f:names(//person)',
      'Marsh + Orlov',
    ],
    [
      'each in turn, and what depends on it',
      '<xsl:function name="f:lengths" as="xs:integer*"><xsl:param name="of" as="element()*"/><xsl:for-each select="$of"><xsl:if test="@who"><xsl:sequence select="position() * string-length(.)"/></xsl:if></xsl:for-each></xsl:function>',
      'f:lengths(//turn)',
      '4 6',
    ],
    [
      'a function that calls itself',
      '<xsl:function name="f:sum" as="xs:integer"><xsl:param name="n" as="xs:integer"/><xsl:sequence select="if ($n eq 0) then 0 else $n + f:sum($n - 1)"/></xsl:function>',
      'f:sum(100)',
      '5050',
    ],
    [
      'two of one name, by the number of their parameters',
      '<xsl:function name="f:n"><xsl:param name="a"/><xsl:sequence select="1"/></xsl:function><xsl:function name="f:n"><xsl:param name="a"/><xsl:param name="b"/><xsl:sequence select="2"/></xsl:function>',
      'f:n(0), f:n(0, 0)',
      '1 2',
    ],
    [
      'with a key',
      '<xsl:key name="persons" match="person" use="@xml:id"/><xsl:function name="f:name" as="xs:string?"><xsl:param name="turn" as="element()"/><xsl:sequence select="key(\'persons\', $turn/@who)/@name"/></xsl:function>',
      'f:name(.), f:name(../turn[2])',
      'Marsh',
    ],
    [
      'text of the document becomes of the type that is declared',
      '<xsl:function name="f:next" as="xs:integer"><xsl:param name="n" as="xs:integer"/><xsl:sequence select="$n + 1"/></xsl:function>',
      'f:next(@n)',
      '2',
    ],
    [
      'a variable of the schema',
      '<xsl:variable name="a" select="count(//turn)"/><xsl:variable name="b" as="xs:integer*"><xsl:sequence select="$a, 4"/></xsl:variable>',
      '$a, $b',
      '3 3 4',
    ],
  ])('%s', (_, declarations, value, result) => {
    expect(reported(declarations, value)).toEqual([result]);
  });

  test('in a rule that fits by a function, and within a grammar', () => {
    const declared = (name: string): string =>
      `<xsl:function name="f:${name}" as="xs:boolean"><xsl:param name="turn"/><xsl:sequence select="not($turn/@who)"/></xsl:function>`;
    expect(reported(declared('exists'), '@n', 'turn[f:exists(.)]')).toEqual(['3']);
    const grammar = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ${NAMESPACES} xmlns:sch="${SCH}"><start><element name="minutes">${declared('lost')}<sch:pattern><sch:rule context="turn"><sch:report test="f:lost(.)">Lost.</sch:report></sch:rule></sch:pattern><empty/></element></start></grammar>`;
    expect(findings(grammar)).toEqual(['6:3 error schematron-assertion Lost.']);
  });

  test.each([
    ['a value of another type', 'as="xs:integer"', "'x'", 'A value is not of the type "xs:integer"'],
    ['nothing where something is due', 'as="xs:string"', '()', 'A value is not of the type "xs:string"'],
    ['without end', '', 'f:f()', 'it goes too deep'],
  ])('%s', (_, type, value, message) => {
    const text = schema(
      `<xsl:function name="f:f" ${type}><xsl:sequence select="${value}"/></xsl:function><pattern><rule context="turn[1]"><assert test="f:f()">x</assert></rule></pattern>`,
      NAMESPACES,
    );
    expect(findings(text)).toEqual([expect.stringContaining(message)]);
  });

  test.each([
    ['a function that nothing declares', '', 'f:f(1)', 'There is no function "f" with 1 arguments here.'],
    [
      'another number of arguments',
      '<xsl:function name="f:f"><xsl:param name="a"/></xsl:function>',
      'f:f()',
      'There is no function "f" with 0 arguments here.',
    ],
    [
      'an instruction of another kind',
      '<xsl:function name="f:f"><xsl:apply-templates/></xsl:function>',
      'f:f()',
      '"xsl:apply-templates" within a function or a variable of XSLT is beyond memcon.',
    ],
    [
      'an element that would be made',
      '<xsl:function name="f:f"><f:made/></xsl:function>',
      'f:f()',
      'An element that is none of XSLT within a function or a variable of XSLT is beyond memcon.',
    ],
    [
      'a fault in a function',
      '<xsl:function name="f:f"><xsl:if test="1 +"><xsl:text>x</xsl:text></xsl:if></xsl:function>',
      'f:f()',
      '"1 +" is not XPath: it ends where an expression is due.',
    ],
    [
      'a type that is none',
      '<xsl:function name="f:f" as="xs:string,"/>',
      'f:f()',
      '"xs:string," is not XPath: "," stands there.',
    ],
    ['a name without prefix', '<xsl:function name="f"/>', '1', 'The function "f" needs a name with a prefix.'],
    ['a prefix that is not declared', '<xsl:function name="g:f"/>', '1', 'The prefix "g" is not declared.'],
    [
      'that of a parameter',
      '<xsl:function name="f:f"><xsl:param name="g:p"/></xsl:function>',
      '1',
      'The prefix "g" is not declared.',
    ],
    [
      'that of a variable',
      '<xsl:function name="f:f"><xsl:variable name="g:v" select="1"/><xsl:sequence select="1"/></xsl:function>',
      '1',
      'The prefix "g" is not declared.',
    ],
    ['that of what the schema names', '<let name="g:v" value="1"/>', '1', 'The prefix "g" is not declared.'],
    [
      'templates',
      '<xsl:template match="x"/>',
      '1',
      'Templates of XSLT, and stylesheets, within a schema are beyond memcon.',
    ],
  ])('told with its place: %s', (_, declaration, value, message) => {
    const text = schema(
      `${declaration}<pattern><rule context="turn[1]"><assert test="${value}">x</assert></rule></pattern>`,
      NAMESPACES,
    );
    expect(faults(text)).toEqual([expect.stringMatching(/^rules\.sch:[12] error /u)]);
    expect(faults(text)[0]).toContain(message);
  });
});

describe('abstract patterns and rules, phases, includes', () => {
  const ABSTRACT =
    '<pattern abstract="true" id="demands"><rule context="$element"><assert test="$what">A <name/> without <value-of select="\'$what\'"/>.</assert></rule></pattern>';

  test('abstract patterns', () => {
    const use =
      '<pattern is-a="demands" id="turns"><param name="element" value="turn"/><param name="what" value="@who"/></pattern>';
    expect(findings(schema(ABSTRACT + use))).toEqual(['6:3 error turns A turn without @who.']);
  });

  test('abstract rules', () => {
    const rules = `<pattern id="p"><rule abstract="true" id="spoken">${SPEAKER}</rule><rule context="turn"><extends rule="spoken"/><report id="no" test=". = 'No.'">No.</report></rule></pattern>`;
    expect(findings(schema(rules))).toEqual(['5:3 error no No.', '6:3 error speaker No speaker.']);
  });

  test('phases', () => {
    const pattern = (id: string): string =>
      `<pattern id="${id}"><rule context="/*"><report test="true()" id="${id}-found">x</report></rule></pattern>`;
    const phases =
      '<phase id="first"><active pattern="a"/></phase><phase id="second"><let name="l" value="1"/><active pattern="b"/></phase>';
    const text = schema(phases + pattern('a') + pattern('b'), 'queryBinding="xslt2" defaultPhase="first"');
    const ids = (phase?: string): readonly string[] =>
      findings(text, phase === undefined ? {} : { phase }).map((line) => line.split(' ')[2]!);
    expect([ids(), ids('second'), ids('#ALL'), ids('#DEFAULT')]).toEqual([
      ['a-found'],
      ['b-found'],
      ['a-found', 'b-found'],
      ['a-found'],
    ]);
    expect(() => ids('third')).toThrow('no phase "third"');
  });

  test('includes, whole and in part', () => {
    const files = {
      'part.sch': `<pattern xmlns="${SCH}" id="p"><rule context="turn">${SPEAKER}</rule></pattern>`,
      'rules.sch': schema(`<pattern><rule id="r" abstract="true">${SPEAKER}</rule></pattern>`),
    };
    expect(findings(schema('<include href="part.sch"/>'), { files })).toEqual(['6:3 error speaker No speaker.']);
    expect(
      findings(schema('<pattern><rule context="turn"><extends href="rules.sch#r"/></rule></pattern>'), { files }),
    ).toEqual(['6:3 error speaker No speaker.']);
  });

  test('rules within RELAX NG, with or without a pattern', () => {
    const grammar = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" xmlns:s="${SCH}"><s:ns prefix="m" uri="urn:m"/><start><element name="minutes">
      <s:rule context="m:turn"><s:assert id="speaker" test="@who">No speaker.</s:assert></s:rule><empty/></element></start></grammar>`;
    expect(findings(grammar, { document: '<minutes xmlns="urn:m"><turn/></minutes>' })).toEqual([
      '1:24 error speaker No speaker.',
    ]);
    expect(
      compileRules({ name: 'g.rng', text: '<grammar xmlns="http://relaxng.org/ns/structure/1.0"/>' }, () => undefined),
    ).toEqual({ value: undefined, diagnostics: [] });
  });
});

describe('what is wrong with a schema or cannot be applied', () => {
  const rule = (context: string, test: string): string =>
    schema(`<pattern>\n<rule context="${context}">\n<assert test="${test}">x</assert></rule></pattern>`);

  test('is told with its place in the schema', () => {
    expect(faults(rule('turn[', '1'))[0]).toMatch(/^rules\.sch:3 error .*it ends/u);
    expect(faults(rule('turn', 'f(1)'))).toEqual(['rules.sch:4 error memcon\'s XPath has no function "f".']);
    expect(faults(rule('t:turn', '1'))).toEqual(['rules.sch:3 error The prefix "t" is not declared.']);
    const named = schema(
      '<pattern>\n<rule context="turn">\n<let name="t:v" value="1"/><assert test="1">x</assert></rule></pattern>',
    );
    expect(faults(named)).toEqual(['rules.sch:3 error The prefix "t" is not declared.']);
    expect(faults(schema('<include href="none.sch"/>'))[0]).toContain('there is no such file');
    expect(
      faults(schema('<include href="a.sch"/>'), { 'a.sch': `<include xmlns="${SCH}" href="a.sch"/>` })[0],
    ).toContain('includes itself');
    expect(faults(schema('<pattern is-a="none"/>'))[0]).toContain('no abstract pattern "none"');
    expect(faults(schema('<pattern><rule context="a"><extends rule="none"/></rule></pattern>'))[0]).toContain(
      'no abstract rule "none"',
    );
    expect(faults(schema('<pattern><rule><assert>x</assert></rule></pattern>')).join(' ')).toMatch(
      /no context.*|no test/u,
    );
    expect(faults(schema('', 'queryBinding="stx"'))[0]).toContain('"stx"');
    expect(faults('<schema')[0]).toContain('rules.sch:1 error');
    expect(faults(rule('turn', '('.repeat(20_000)))[0]).toMatch(/nested too deeply|it ends/u);
  });

  test('a schema is code, but it reaches nothing outside', () => {
    expect(faults(rule('turn', 'js:eval(1)'))).toEqual(['rules.sch:4 error The prefix "js" is not declared.']);
    expect(
      faults(
        schema(
          '<ns prefix="js" uri="http://saxonica.com/ns/globalJS"/><pattern><rule context="a"><assert test="js:eval(1)">x</assert></rule></pattern>',
        ),
      )[0],
    ).toContain('no function');
  });

  test('a test that fails is told once, and the others are made', () => {
    const text = schema(
      `<pattern><rule context="turn"><assert test="xs:date(@n) gt xs:date('2000-01-01')">x</assert>${SPEAKER}</rule></pattern>`,
    );
    const found = findings(text);
    expect(found.map((line) => line.split(' ')[2])).toEqual(['schematron-failed', 'speaker']);
    expect(found[0]).toContain('"1" is no xs:date');
  });

  test('a document that is not well-formed has no findings here', () => {
    expect(
      findings(schema(`<pattern><rule context="turn">${SPEAKER}</rule></pattern>`), { document: '<turn>' }),
    ).toEqual([]);
  });
});

test('findings beyond the limit are counted, and decide too whether the document is valid', () => {
  const text = schema(
    '<pattern><rule context="turn"><assert test="false()" role="warning">w</assert></rule></pattern><pattern><rule context="minutes/last"><assert test="false()" role="error">e</assert></rule></pattern>',
  );
  const document = `<minutes>${'<turn/>'.repeat(1500)}<last/></minutes>`;
  const found = findings(text, { document });
  expect(found).toHaveLength(1001);
  expect(found.at(-1)).toBe('1:1 error errors-omitted 501 further findings of the rules are not listed.');
});
