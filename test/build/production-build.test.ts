import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const output = mkdtempSync(join(tmpdir(), 'par-index-build-'));

/** The production build as `npm run build` makes it, for an address and with a source of office.js. */
function build(settings: Record<string, string>) {
  return spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'webpack', 'bin', 'webpack.js'),
      '--mode',
      'production',
      '--output-path',
      output,
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', ...settings } },
  );
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
}

const read = (name: string) => readFileSync(join(output, name), 'utf8');

afterAll(() => {
  rmSync(output, { recursive: true, force: true });
});

describe('the production build, for a given address', () => {
  let log = '';

  beforeAll(() => {
    const { status, stdout, stderr } = build({
      ADDIN_URL: 'https://cchc.example.gov.vn/par-index',
      OFFICE_JS: 'cdn',
    });
    log = stdout + stderr;
    if (status !== 0) throw new Error(log);
  }, 180_000);

  it('has the pane, the commands, the manifest and the icons', () => {
    const files = filesBelow(output);
    expect(files).toEqual(expect.arrayContaining(['taskpane.html', 'commands.html', 'manifest.xml']));
    expect(files.filter((name) => name.endsWith('.png'))).toHaveLength(20);
  });

  it('puts the address in the manifest', () => {
    expect(read('manifest.xml')).toContain('"https://cchc.example.gov.vn/par-index/taskpane.html"');
    expect(read('manifest.xml').split('<Id>')[1]).not.toContain('localhost');
  });

  it('holds nothing of the workbench, and no copy of office.js', () => {
    for (const name of filesBelow(output)) {
      expect(name).not.toMatch(/workbench|univer|office-js|\.xlsx$/i);
      if (/\.(js|html)$/.test(name)) expect(read(name)).not.toMatch(/workbench|univer(js|-)|_xdm_Info/i);
    }
  });

  it("loads office.js from Microsoft's address, first, in the head", () => {
    for (const page of ['taskpane.html', 'commands.html']) {
      const scripts = [...read(page).matchAll(/<script\b[^>]*\bsrc="?([^"\s>]+)/g)].map((match) => match[1]);
      expect(scripts[0]).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
      expect(read(page).indexOf('office.js')).toBeLessThan(read(page).indexOf('</head>'));
    }
  });

  it("runs the ribbon's script before its page has loaded, when Excel may already press a button", () => {
    const [tag = ''] = read('commands.html').match(/<script\b[^>]*\bsrc="?commands\.[^>]*>/) ?? [];
    expect(tag).toMatch(/src=/);
    expect(tag).not.toMatch(/\b(defer|async)\b/);
  });

  it('prints what the pane loads before a workbook shows, within the limits', () => {
    const figures = [...log.matchAll(/taskpane\.html: (\w+) ([\d.]+) kB gzip of ([\d.]+) kB/g)];
    expect(figures.map(([, script, , limit]) => `${String(script)} ${String(limit)}`)).toEqual([
      'taskpane 110.0',
      'views 20.0',
      'domain 78.0',
    ]);
    for (const [, , size, limit] of figures) {
      expect(Number(size)).toBeGreaterThan(10);
      expect(Number(size)).toBeLessThanOrEqual(Number(limit));
    }
  });

  it('lets the page load the shell, and beside it what knows workbooks', () => {
    const names = [...read('taskpane.html').matchAll(/(?:href|src)="?(\w+)\.\w+\.js/g)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(['domain', 'views', 'taskpane']);
  });
});

describe('the production build, for a network without internet', () => {
  beforeAll(() => {
    const { status, stdout, stderr } = build({ OFFICE_JS: 'local' });
    if (status !== 0) throw new Error(stdout + stderr);
  }, 180_000);

  it('names no other host in any page, and no address of Microsoft in what we wrote', () => {
    const pages = ['taskpane.html', 'commands.html', 'dialog.html', 'support.html'];
    for (const page of pages) {
      const addresses = [...read(page).matchAll(/\b(?:src|href)="?([^"\s>]+)/g)].map(
        ([, address]) => address,
      );
      expect(addresses.filter((address) => /^(https?:)?\/\//.test(address ?? ''))).toEqual([]);
    }
    const scripts = filesBelow(output).filter((name) => /^[^/\\]+\.js$/.test(name));
    expect(scripts.length).toBeGreaterThan(3);
    for (const name of scripts)
      expect(read(name)).not.toMatch(/appsforoffice|officeapps|\.office\.(com|net)/);
  });

  it("serves the package's office.js beside the pane, unmodified", () => {
    expect(read('taskpane.html')).toMatch(/<script src="?office-js\/office\.js/);
    const original = join(root, 'node_modules', '@microsoft', 'office-js', 'dist');
    const copied = filesBelow(join(output, 'office-js'));
    expect(copied).toEqual(
      expect.arrayContaining(['office.js', 'excel-web-16.00.js', 'excel-win32-16.01.js']),
    );
    for (const name of copied) {
      const same = readFileSync(join(output, 'office-js', name)).equals(readFileSync(join(original, name)));
      expect(`${name} ${same ? 'same' : 'changed'}`).toBe(`${name} same`);
    }
    expect(existsSync(join(output, 'office-js', 'office.debug.js'))).toBe(false);
  });
});
