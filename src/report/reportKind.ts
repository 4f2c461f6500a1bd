/** The sheets that writers of the report copy from, in the order in which they are made. */
export const REPORT_KINDS = ['areas', 'criteria', 'belowMaximum', 'selfAppraised', 'split'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** How criteria with lost points follow each other within their area. */
export const REPORT_ORDERS = ['loss', 'code'] as const;
export type ReportOrder = (typeof REPORT_ORDERS)[number];
