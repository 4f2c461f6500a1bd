import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { z } from 'zod';
import { RIBBON_ACTIONS } from '../../src/actions/actions';

const root = join(__dirname, '..', '..');
const file = join(root, 'manifest.xml');
const packageFile = z.object({ version: z.string().regex(/^\d+\.\d+\.\d+$/) });
const document = new DOMParser().parseFromString(readFileSync(file, 'utf8'), 'text/xml');

function elements(name: string): Element[] {
  return Array.from(document.getElementsByTagNameNS('*', name));
}

function text(name: string): string[] {
  return elements(name).map((element) => element.textContent ?? '');
}

describe('manifest.xml', () => {
  it('conforms to the schema of add-in-only manifests', () => {
    const schema = join(root, 'test', 'schemas', 'OfficeAppManifestV1_1.xsd');
    const { status, stderr, error } = spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema, file], {
      encoding: 'utf8',
    });
    if (error) throw new Error('xmllint is needed (package libxml2-utils).', { cause: error });
    expect(`${String(status)} ${stderr.trim()}`).toBe(`0 ${file} validates`);
  });

  it("is read by Microsoft's own reader", () => {
    const reader = require.resolve('office-addin-manifest/cli.js');
    const { stdout } = spawnSync(process.execPath, [reader, 'info', file], { encoding: 'utf8' });
    expect(stdout).toMatch(/Id: [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/m);
    expect(stdout).toContain('Name: Chấm điểm CCHC');
    expect(stdout).toContain('Type: TaskPaneApp');
    expect(stdout).toContain('Default Locale: vi-VN');
    expect(stdout).toContain('Hosts: Workbook');
    expect(stdout).toContain('Permissions: ReadWriteDocument');
  });

  it('asks for ExcelApi 1.9 and no more, which is what Office LTSC 2021 can promise with room to spare', () => {
    const sets = elements('Set').map(
      (set) => `${String(set.getAttribute('Name'))} ${String(set.getAttribute('MinVersion'))}`,
    );
    expect(sets).toEqual(['ExcelApi 1.9']);
    expect(
      elements('VersionOverrides').flatMap((overrides) =>
        Array.from(overrides.getElementsByTagNameNS('*', 'Requirements')),
      ),
    ).toEqual([]);
  });

  it('has the version of the package, and at least 1.0, below which it cannot be deployed', () => {
    const { version } = packageFile.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
    expect(text('Version')).toEqual([`${version}.0`]);
    expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(1);
  });

  it('names a page for those who need help, which is built', () => {
    const [support] = elements('SupportUrl');
    const { origin, pathname } = new URL(support?.getAttribute('DefaultValue') ?? '');
    expect(origin).toBe('https://localhost:3000');
    const page = readFileSync(join(root, 'src', 'support', pathname), 'utf8');
    // In such a workbook no add-in starts: only a page outside of it can say so.
    expect(page).toContain('luôn mở chỉ xem');
  });

  // Excel shows an override only where its display language is the very one: there are two kinds of English.
  it.each(['en-US', 'en-GB'])('says everything in Vietnamese and overrides it in English (%s)', (locale) => {
    const translatable = [
      ...elements('DisplayName'),
      ...elements('Description'),
      ...elements('String'),
    ].filter((element) => element.hasAttribute('DefaultValue'));
    expect(translatable.length).toBeGreaterThan(10);
    for (const element of translatable) {
      const english = Array.from(element.getElementsByTagNameNS('*', 'Override')).filter(
        (override) => override.getAttribute('Locale') === locale,
      );
      expect(english.map((override) => override.getAttribute('Value'))).toEqual([
        expect.stringMatching(/\S/),
      ]);
    }
  });

  it('keeps within the lengths that Excel accepts', () => {
    const longest = (parent: string) =>
      Math.max(
        ...elements(parent)
          .flatMap((list) => Array.from(list.getElementsByTagNameNS('*', '*')))
          .map((entry) => (entry.getAttribute('DefaultValue') ?? entry.getAttribute('Value') ?? '').length),
      );
    expect(longest('ShortStrings')).toBeLessThanOrEqual(125);
    expect(longest('LongStrings')).toBeLessThanOrEqual(250);
  });

  it('resolves every resource that it names', () => {
    const defined = elements('Resources')
      .flatMap((resources) => Array.from(resources.getElementsByTagNameNS('*', '*')))
      .map((resource) => resource.getAttribute('id'))
      .filter(Boolean);
    const named = Array.from(document.getElementsByTagNameNS('*', '*'))
      .map((element) => element.getAttribute('resid'))
      .filter(Boolean);
    expect(new Set(named)).toEqual(new Set(defined));
  });

  it('puts the five commands on the ribbon', () => {
    expect(text('FunctionName')).toEqual(RIBBON_ACTIONS);
    expect(text('TaskpaneId')).toEqual(['Scorecard.Pane']);
  });

  it('names icons that exist, in the size that it says', () => {
    const images = elements('Image').filter((image) => image.hasAttribute('id'));
    expect(images).toHaveLength(20);
    for (const image of images) {
      const size = Number(image.getAttribute('id')?.split('.')[1]);
      const png = readFileSync(join(root, new URL(image.getAttribute('DefaultValue') ?? '').pathname));
      // PNG, IHDR: width and height are the big-endian words at 16 and 20.
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
    }
  });
});
