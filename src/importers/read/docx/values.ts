import type { Attributes, Namespaces } from '../xml.ts'

const openXml = 'http://schemas.openxmlformats.org'
/** The same vocabulary under the addresses of the strict variant (ISO/IEC 29500 Strict). */
const strictXml = 'http://purl.oclc.org/ooxml'

/** Short names for the namespaces of a Word file, in both variants of the standard. */
export const wordNamespaces: Namespaces = {
  [`${openXml}/wordprocessingml/2006/main`]: 'w',
  [`${strictXml}/wordprocessingml/main`]: 'w',
  [`${openXml}/officeDocument/2006/math`]: 'm',
  [`${strictXml}/officeDocument/math`]: 'm',
  [`${openXml}/markup-compatibility/2006`]: 'mc',
  [`${openXml}/drawingml/2006/picture`]: 'pic',
  [`${strictXml}/drawingml/picture`]: 'pic',
  [`${openXml}/drawingml/2006/chart`]: 'c',
  [`${strictXml}/drawingml/chart`]: 'c',
  'http://schemas.microsoft.com/office/drawing/2014/chartex': 'c',
  [`${openXml}/drawingml/2006/diagram`]: 'dgm',
  [`${strictXml}/drawingml/diagram`]: 'dgm',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
}

/** An on/off property: it is on by standing there, unless its value says otherwise. */
export const isOn = (attributes: Attributes): boolean => {
  const value = attributes.get('val')
  return value === undefined || !(value === '0' || value === 'false' || value === 'off')
}

/** A whole number from 0 to `most`; undefined where it is missing or anything else. */
export const countOf = (value: string | undefined, most: number): number | undefined => {
  if (value === undefined || !/^\d{1,9}$/u.test(value)) return undefined
  return Math.min(Number(value), most)
}
