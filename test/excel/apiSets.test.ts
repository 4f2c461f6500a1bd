import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GATES } from '../../src/excel/capabilities';
import { usageOfExcel } from './usedMembers';

/** What every Excel has that may open the add-in: it stands in the manifest. */
const BASE = '1.9';

const { members, unreadLoads, otherProperties } = usageOfExcel();
const gates = Object.entries(GATES);

/** Whether ExcelApi in the one version brings a requirement set along; sets of other names it never does. */
function brings(version: string, set: string): boolean {
  const [, major, minor] = /^ExcelApi (\d+)\.(\d+)$/.exec(set) ?? [];
  const [ownMajor = NaN, ownMinor = NaN] = version.split('.').map(Number);
  return Number(major) < ownMajor || (Number(major) === ownMajor && Number(minor) <= ownMinor);
}

describe('requirement sets of Excel', () => {
  test('the manifest asks for the one that needs no gate', () => {
    const manifest = readFileSync(join(__dirname, '../../manifest.xml'), 'utf8');
    expect(manifest).toContain(`<Set Name="ExcelApi" MinVersion="${BASE}" />`);
  });

  test('each member that is used comes with it, or stands behind a gate', () => {
    const ungated = members.filter(({ name, sets }) => {
      const versions = [
        BASE,
        ...gates.filter(([, gate]) => isOpenedBy(gate, name)).map(([, gate]) => gate.excelApi),
      ];
      return ![...sets].every((set) => versions.some((version) => brings(version, set)));
    });
    expect(ungated).toEqual([]);
  });

  test('what the types say nothing of is known to come with the first of them', () => {
    const unnoted = members.filter(({ sets }) => sets.size === 0).map(({ name }) => name);
    expect(unnoted.sort()).toEqual(['RequestContext.workbook', 'RunOptions.delayForCellEdit']);
  });

  test('what is loaded is named in plain text, so that it can be looked up', () => {
    expect(unreadLoads).toEqual([]);
  });

  test.each(gates)('the gate of %s opens members that are used, and is asked', (capability, gate) => {
    const used = members.filter(({ name }) => isOpenedBy(gate, name));
    expect(used.map(({ name }) => name).sort()).toEqual([...gate.members].sort());
    for (const { sets } of used) expect([...sets].every((set) => brings(BASE, set))).toBe(false);
    expect([...otherProperties]).toContain(capability);
  });
});

function isOpenedBy(gate: { members: readonly string[] }, name: string): boolean {
  return gate.members.includes(name);
}
