import { strToU8, zipSync } from 'fflate';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_W = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const STRICT_R = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const NAMESPACES = `xmlns:w="${W}" xmlns:r="${R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"`;

/** Files, by their paths, as one zip archive. */
export const archive = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, strToU8(content)])));

/** What a Word document holds, part by part, each as the content of the part's root element. */
export interface DocxContent {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly settings?: string;
  /** By the id of their relation: `{ rId9: '<w:p>…</w:p>' }`. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly footers?: Readonly<Record<string, string>>;
  /** Addresses by the id of their relation. */
  readonly links?: Readonly<Record<string, string>>;
  /** By the id of their relation. */
  readonly images?: Readonly<Record<string, Uint8Array>>;
  /** Elements of Dublin Core: `<dc:title>…`. */
  readonly properties?: string;
  readonly strict?: boolean;
}

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  settings: 'settings',
} as const;

/** A Word document made by hand. */
export function docx(content: DocxContent): Uint8Array {
  const part = (root: string, inner: string): string => `${XML}<w:${root} ${NAMESPACES}>${inner}</w:${root}>`;
  const present = (Object.keys(ROOTS) as (keyof typeof ROOTS)[]).filter((name) => content[name] !== undefined);
  const furniture = (['header', 'footer'] as const).flatMap((type) =>
    Object.entries(content[`${type}s`] ?? {}).map(([id, inner]) => ({ type, id, inner })),
  );
  const relation = (id: string, type: string, target: string, mode = ''): string =>
    `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"${mode}/>`;
  const relations = (inner: string): string =>
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': relations(
      relation('rId1', 'officeDocument', 'word/document.xml') +
        relation('rId2', 'metadata/core-properties', 'docProps/core.xml'),
    ),
    'docProps/core.xml': `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${content.properties ?? ''}</cp:coreProperties>`,
    'word/_rels/document.xml.rels': relations(
      [
        ...present.map((name) => relation(`p-${name}`, name, `${name}.xml`)),
        ...furniture.map(({ type, id }) => relation(id, type, `${id}.xml`)),
        ...Object.keys(content.images ?? {}).map((id) => relation(id, 'image', `media/${id}.png`)),
        ...Object.entries(content.links ?? {}).map(([id, to]) =>
          relation(id, 'hyperlink', to, ' TargetMode="External"'),
        ),
      ].join(''),
    ),
    'word/document.xml': part('document', `<w:body>${content.body}</w:body>`),
    ...Object.fromEntries(present.map((name) => [`word/${name}.xml`, part(ROOTS[name], content[name]!)])),
    ...Object.fromEntries(
      furniture.map(({ type, id, inner }) => [`word/${id}.xml`, part(type === 'header' ? 'hdr' : 'ftr', inner)]),
    ),
  };
  const media = Object.entries(content.images ?? {}).map(([id, bytes]) => [`word/media/${id}.png`, bytes]);
  if (media.length > 0) {
    return zipSync({
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
      ...Object.fromEntries(media),
    });
  }
  if (content.strict !== true) return archive(files);
  return archive(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, text.replaceAll(W, STRICT_W).replaceAll(R, STRICT_R)]),
    ),
  );
}

/** A run: `run('Yes.', '<w:b/>')`. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs: `par(run('Yes.'), '<w:pStyle w:val="Heading1"/>')`. */
export const par = (runs: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const ODF_NAMESPACES = ['office', 'style', 'text', 'table']
  .map((prefix) => `xmlns:${prefix}="${ODF}:${prefix}:1.0"`)
  .concat(
    `xmlns:draw="${ODF}:drawing:1.0"`,
    `xmlns:fo="${ODF}:xsl-fo-compatible:1.0"`,
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ');

/** What an OpenDocument text holds. */
export interface OdtContent {
  /** Inside `office:text`. */
  readonly body: string;
  /** Inside `office:automatic-styles` of the content. */
  readonly automatic?: string;
  /** Inside `office:styles`. */
  readonly styles?: string;
  /** Inside `style:master-page`. */
  readonly page?: string;
  /** Inside `office:meta`. */
  readonly meta?: string;
  readonly manifest?: string;
  /** By their paths: `Pictures/a.png`. */
  readonly images?: Readonly<Record<string, Uint8Array>>;
}

const odfPart = (root: string, inner: string): string =>
  `${XML}<office:${root} ${ODF_NAMESPACES}>${inner}</office:${root}>`;
const odfBody = ({ automatic = '', body }: OdtContent): string =>
  `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`;

/** An OpenDocument text made by hand. */
export const odt = (content: OdtContent): Uint8Array =>
  zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    ...content.images,
    'content.xml': strToU8(odfPart('document-content', odfBody(content))),
    'styles.xml': strToU8(
      odfPart(
        'document-styles',
        `<office:styles>${content.styles ?? ''}</office:styles><office:master-styles><style:master-page>${content.page ?? ''}</style:master-page></office:master-styles>`,
      ),
    ),
    'meta.xml': strToU8(odfPart('document-meta', `<office:meta>${content.meta ?? ''}</office:meta>`)),
    'META-INF/manifest.xml': strToU8(
      `<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0">${content.manifest ?? ''}</manifest:manifest>`,
    ),
  });

/** The same in one file of XML. */
export const fodt = (content: OdtContent): Uint8Array =>
  strToU8(
    `${XML}<office:document ${ODF_NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.text">${odfBody(content)}</office:document>`,
  );
