import type { ReactElement } from 'react';
import { Fetched } from '../components/Fetched';
import { Notice } from '../components/Notice';
import { fetchCorrectRecognition } from '../fetchedParts';
import type { ViewProps } from '../paneCommands';
import { OVERVIEW } from '../paneState';

/** The form that corrects the recognition of a sheet, and what became of saving it. */
export function CorrectionView({
  state,
  context,
  commands,
  sheetId,
}: ViewProps & { sheetId: string }): ReactElement {
  const goBack = (): void => commands.turnTo(OVERVIEW);
  return (
    <>
      <Fetched fetch={fetchCorrectRecognition} onBack={goBack}>
        {({ CorrectRecognition }) => (
          <CorrectRecognition
            workbook={context.workbook}
            sheetId={sheetId}
            isBusy={state.busy !== null}
            onChooseSheet={(chosen) => commands.turnTo({ kind: 'correction', sheetId: chosen })}
            onSave={(corrected, table) => commands.correct({ sheetId: corrected, table })}
            onCancel={goBack}
          />
        )}
      </Fetched>
      <Notice message={state.message} />
    </>
  );
}
