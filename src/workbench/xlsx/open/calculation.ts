import { booleanValue, type XmlElement } from '../file/xml';

/**
 * Whether the file asks for every formula to be calculated when it is opened (`fullCalcOnLoad`, ECMA-376-1, 18.2.2):
 * then no stored result is what people see. Programs that calculate nothing ask so, XlsxWriter with zeros as results.
 * Excel also calculates what an older Excel calculated last (`calcId`): those results are kept, for they were right
 * when they were stored, and Excel's own engine knows more functions than ours.
 */
export function isCalculatedOnLoad(calcPr: XmlElement | undefined): boolean {
  return booleanValue(calcPr?.attributes['fullCalcOnLoad'], false);
}
