import { judge, workbooksIn } from './judge';
import path from 'node:path';
let right = 0,
  all = 0;
for (const folder of process.argv.slice(2))
  for (const f of workbooksIn(folder)) {
    const v = judge(path.join(folder, f));
    all++;
    if (!v.differences.length) right++;
    console.log(
      (v.differences.length ? '✗ ' : '✓ ') +
        v.file +
        (v.differences.length ? '  — ' + v.about.slice(0, 150) : ''),
    );
    const max = Number(process.env.MAX ?? 12);
    for (const d of v.differences.slice(0, max)) console.log('     ' + d);
  }
console.log(`${right} of ${all} right`);
