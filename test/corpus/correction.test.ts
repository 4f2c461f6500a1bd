import { readdirSync } from 'node:fs';
import path from 'node:path';
import { audit } from '../../src/scorecard/audit/audit';
import { CORRECTIONS_KEY, settingWith } from '../../src/scorecard/settings/corrections';
import { recognise, scoringSheets } from '../../src/scorecard/recognise';
import type { WorkbookSnapshot } from '../../src/sheet/snapshot';
import { asRecognised, saidOf } from '../corrections';
import { officialWorkbook } from '../official';
import { readSnapshot } from './readSnapshot';

describe('a correction equal to what was recognised changes nothing', () => {
  const files = readdirSync(path.join(__dirname, 'workbooks')).filter((name) => name.endsWith('.xlsx'));
  const workbooks = new Map([
    ['official', officialWorkbook],
    ...files.map((name): [string, () => WorkbookSnapshot] => [
      name,
      () => readSnapshot(path.join(__dirname, 'workbooks', name)),
    ]),
  ]);

  test.each([...workbooks])('%s', (_name, read) => {
    const snapshot = read();
    const seen = recognise(snapshot);
    let settings = snapshot.settings;
    for (const scoring of scoringSheets(seen)) {
      const text = settingWith(settings, snapshot.sheets, scoring.sheet, asRecognised(scoring));
      settings = new Map(text === null ? [] : [[CORRECTIONS_KEY, text]]);
    }
    const chosen = recognise({ ...snapshot, settings });
    expect(scoringSheets(chosen).every(({ correction }) => correction?.stale === null)).toBe(true);
    expect(scoringSheets(chosen).map(saidOf)).toEqual(scoringSheets(seen).map(saidOf));
    expect(audit(chosen)).toEqual(audit(seen));
  });
});
