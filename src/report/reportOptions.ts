/** How criteria with lost points follow each other within their area: by what they lost, or by their codes. */
export const REPORT_ORDERS = ['loss', 'code'] as const;
export type ReportOrder = (typeof REPORT_ORDERS)[number];

/** What people choose for all sheets of the report. */
export interface ReportOptions {
  order: ReportOrder;
  /** Country and motto above the title. */
  nationalHeader: boolean;
}
