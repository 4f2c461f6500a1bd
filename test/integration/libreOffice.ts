import { execFileSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice's program as the `PATH` has it, or null. */
export function findLibreOffice(): string | null {
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice'];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not in this folder.
      }
    }
  }
  return null;
}

/** A cell as LibreOffice shows it. */
export interface ShownCell {
  /** Without tags; letters that HTML writes as entities stay entities. */
  text: string;
  /** The number behind the text, or null. */
  value: number | null;
  /** What the background shows after every rule: `#RRGGBB`, or null. */
  fill: string | null;
}

/** Recalculates every formula of every .xlsx that is opened, whatever it has stored as its result. */
const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** LibreOffice without a window, with settings of its own. */
export class LibreOffice {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'libre-office-'));

  constructor(private readonly program: string) {
    const user = path.join(this.folder, 'profile', 'user');
    mkdirSync(user, { recursive: true });
    writeFileSync(path.join(user, 'registrymodifications.xcu'), RECALCULATE_ALWAYS);
  }

  /** What each sheet shows after it was calculated anew, row by row. */
  show(workbook: Uint8Array): ShownCell[][][] {
    const [html = ''] = this.convert([workbook], 'html').map((bytes) => bytes.toString('utf8'));
    return within(html, 'table').map(({ content: rows }) =>
      within(rows, 'tr').map(({ content: cells }) => within(cells, 'td').map(shownCell)),
    );
  }

  /** The workbook as LibreOffice would save it. */
  saveAgain(workbook: Uint8Array): Uint8Array {
    const [saved = new Uint8Array()] = this.saveAllAgain([workbook]);
    return saved;
  }

  /** Several workbooks at one start of the program, which takes longer than a workbook. */
  saveAllAgain(workbooks: readonly Uint8Array[]): Uint8Array[] {
    return this.convert(workbooks, 'xlsx').map((bytes) => new Uint8Array(bytes));
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private convert(workbooks: readonly Uint8Array[], format: 'html' | 'xlsx'): Buffer[] {
    const names = workbooks.map((_, at) => `workbook${String(at)}`);
    const files = names.map((name) => path.join(this.folder, `${name}.xlsx`));
    workbooks.forEach((workbook, at) => writeFileSync(files[at] ?? '', workbook));
    const results = path.join(this.folder, 'results');
    const profile = pathToFileURL(path.join(this.folder, 'profile')).href;
    execFileSync(
      this.program,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        results,
        ...files,
      ],
      { stdio: 'ignore' },
    );
    return names.map((name) => {
      const result = path.join(results, `${name}.${format}`);
      const bytes = readFileSync(result);
      rmSync(result);
      return bytes;
    });
  }
}

interface Element {
  attributes: string;
  content: string;
}

/** The elements of a name in LibreOffice's own HTML, where neither tables nor cells stand in each other. */
function within(html: string, name: 'table' | 'tr' | 'td'): Element[] {
  const elements = html.matchAll(new RegExp(`<${name}\\b([^>]*)>(.*?)</${name}>`, 'gs'));
  return [...elements].map(([, attributes = '', content = '']) => ({ attributes, content }));
}

function shownCell({ attributes, content }: Element): ShownCell {
  const value = /\bsdval="([^"]*)"/.exec(attributes)?.[1];
  return {
    text: content.replace(/<[^>]*>/g, '').trim(),
    value: value === undefined ? null : Number(value),
    fill: /\bbgcolor="([^"]*)"/.exec(attributes)?.[1] ?? null,
  };
}
