export { XlsxError, type XlsxErrorCode } from './error';
export { openXlsx } from './open';
