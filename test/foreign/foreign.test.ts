import path from 'node:path';
import { judge, workbooksIn } from './judge';
import { KNOWN } from './known';

/**
 * Workbooks that somebody else made, with what has to come out of them written down before they were first read:
 * `kinds` are samples of what was read wrong once, `published` follow tables that were really published.
 */
const FOLDERS = ['kinds', 'published'].map((name) => path.join(__dirname, 'workbooks', name));

describe.each(FOLDERS)('%s', (folder) => {
  test.each(workbooksIn(folder))('%s', (name) => {
    expect(judge(path.join(folder, name)).differences).toEqual(KNOWN[name]?.differences ?? []);
  });
});
