import { booleanValue, type XmlElement } from '../file/xml';

/**
 * The calculation engine of Excel 2019, 2021, 2024 and 365, as they write it into their files; older Excels do not
 * have the ExcelApi set that the add-in needs.
 */
const ENGINE_OF_EXCEL = 191029;

/**
 * Whether Excel calculates every formula when it opens the file, so that no stored result is what people see: where
 * the file asks for it, and where an older engine calculated it last (`calcId`, ECMA-376-1, 18.2.2; it is 0 where it is
 * left out, [MS-OI29500] 2.1.565), unless calculation is manual.
 */
export function isCalculatedOnLoad(calcPr: XmlElement | undefined): boolean {
  const { fullCalcOnLoad, calcId = '0', calcMode } = calcPr?.attributes ?? {};
  if (booleanValue(fullCalcOnLoad, false)) return true;
  return calcMode !== 'manual' && Number(calcId) < ENGINE_OF_EXCEL;
}
