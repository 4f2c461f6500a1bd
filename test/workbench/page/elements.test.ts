/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageElements, translatePage } from '../../../src/workbench/page/elements';
import { speaker } from '../../../src/workbench/page/text';

const html = readFileSync(
  join(__dirname, '..', '..', '..', 'src', 'workbench', 'page', 'workbench.html'),
  'utf8',
);

beforeEach(() => {
  document.documentElement.innerHTML = html;
});

describe('workbench.html', () => {
  it('has every element that the page works with', () => {
    expect(pageElements().widths).toHaveLength(2);
  });

  it('is filled with the words of a language', () => {
    translatePage('en', speaker('en'));
    expect(document.documentElement.lang).toBe('en');
    expect(document.getElementById('save')?.textContent).toBe('Save a copy');
    expect(document.getElementById('pane')?.title).toBe('PAR INDEX Scorecard');
    expect(document.getElementById('splitter')?.getAttribute('aria-label')).toMatch(/^Drag/);
  });

  it('fails loudly on a word that does not exist', () => {
    document.body.innerHTML = '<p data-text="nothing"></p>';
    expect(() => translatePage('en', speaker('en'))).toThrow('nothing');
  });
});
