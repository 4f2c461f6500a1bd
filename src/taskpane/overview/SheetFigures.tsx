import type { ReactElement } from 'react';
import type { Finding } from '../../scorecard/audit/finding';
import type { RecognisedWorkbook, ScoringSheet } from '../../scorecard/recognise';
import { Findings } from '../findings/Findings';
import { Areas } from './Areas';
import { BelowMaxList } from './BelowMaxList';

/** What was found, what each area reached, and where points were lost. */
export function SheetFigures({
  workbook,
  findings,
  scoring,
  onSelect,
}: {
  workbook: RecognisedWorkbook;
  findings: readonly Finding[];
  scoring: ScoringSheet;
  onSelect: (sheetId: string, address: string) => void;
}): ReactElement {
  const select = (address: string): void => onSelect(scoring.sheet.id, address);
  return (
    <>
      <Findings workbook={workbook} findings={findings} onSelect={onSelect} />
      <Areas scoring={scoring} onSelect={select} />
      <BelowMaxList scoring={scoring} onSelect={select} />
    </>
  );
}
