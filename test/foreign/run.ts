import path from 'node:path';
import { judge, workbooksIn } from './judge';

/**
 * `npm run foreign -- FOLDER…`: workbooks of whatever folder that have an expectation beside them, each with what differs
 * from it; without a folder those of this one.
 */
const OWN = ['kinds', 'published'].map((name) => path.join(__dirname, 'workbooks', name));
const given = process.argv.slice(2);

const verdicts = (given.length > 0 ? given : OWN).flatMap((folder) =>
  workbooksIn(folder).map((name) => judge(path.join(folder, name))),
);
for (const { file, about, differences } of verdicts) {
  console.log(differences.length === 0 ? `✓ ${file}` : `✗ ${file}: ${about}`);
  for (const line of differences) console.log(`     ${line}`);
}
const right = verdicts.filter(({ differences }) => differences.length === 0).length;
console.log(`${right} of ${verdicts.length} as expected`);
