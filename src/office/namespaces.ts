// Namespaces of Office Open XML and the prefixes that the standard's text gives them; the strict form's are the same
// ones under other addresses (ECMA-376 Part 1, annex A, and Part 4).

const OPEN_XML = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const MICROSOFT = 'http://schemas.microsoft.com/office/';

const PREFIXES: Readonly<Record<string, string>> = {
  [`${OPEN_XML}drawingml/2006/main`]: 'a',
  [`${STRICT}drawingml/main`]: 'a',
  [`${OPEN_XML}presentationml/2006/main`]: 'p',
  [`${STRICT}presentationml/main`]: 'p',
  [`${OPEN_XML}officeDocument/2006/relationships`]: 'r',
  [`${STRICT}officeDocument/relationships`]: 'r',
  [`${OPEN_XML}drawingml/2006/chart`]: 'c',
  [`${STRICT}drawingml/chart`]: 'c',
  [`${OPEN_XML}drawingml/2006/chartDrawing`]: 'cdr',
  [`${STRICT}drawingml/chartDrawing`]: 'cdr',
  [`${OPEN_XML}drawingml/2006/diagram`]: 'dgm',
  [`${STRICT}drawingml/diagram`]: 'dgm',
  [`${OPEN_XML}officeDocument/2006/math`]: 'm',
  [`${STRICT}officeDocument/math`]: 'm',
  [`${OPEN_XML}markup-compatibility/2006`]: 'mc',
  [`${OPEN_XML}package/2006/relationships`]: 'rel',
  [`${OPEN_XML}package/2006/content-types`]: 'ct',
  [`${OPEN_XML}package/2006/metadata/core-properties`]: 'cp',
  [`${OPEN_XML}officeDocument/2006/custom-properties`]: 'cust',
  [`${OPEN_XML}officeDocument/2006/extended-properties`]: 'ep',
  [`${OPEN_XML}officeDocument/2006/docPropsVTypes`]: 'vt',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://www.w3.org/XML/1998/namespace': 'xml',
  [`${MICROSOFT}drawing/2010/main`]: 'a14',
  [`${MICROSOFT}drawing/2012/main`]: 'a15',
  [`${MICROSOFT}drawing/2014/main`]: 'a16',
  [`${MICROSOFT}drawing/2016/SVG/main`]: 'asvg',
  [`${MICROSOFT}drawing/2017/decorative`]: 'adec',
  [`${MICROSOFT}drawing/2008/diagram`]: 'dsp',
  [`${MICROSOFT}powerpoint/2010/main`]: 'p14',
  [`${MICROSOFT}powerpoint/2012/main`]: 'p15',
  [`${MICROSOFT}powerpoint/2015/09/main`]: 'p159',
  [`${MICROSOFT}powerpoint/2018/8/main`]: 'p188',
};

/** The prefix of a namespace; the address itself, in braces, where it is none of ours. */
export const prefixOf = (uri: string): string => PREFIXES[uri] ?? `{${uri}}`;
