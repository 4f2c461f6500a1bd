import type { PageLayout } from '../../marks/pageLayout';
import type { Sheet } from '../../univer/sheet';
import { HostError } from '../hostError';
import type { HostClass, Property } from '../objectClass';
import { defineClass } from '../objectClass';
import type { ObjectModel, PagesOfSheet } from './objectModel';
import { assertEditable } from './objectModel';

/** Which pages of a sheet have headers and footers of their own. */
const STATES = [
  ['Default', { differentFirst: false, differentOddEven: false }],
  ['FirstAndDefault', { differentFirst: true, differentOddEven: false }],
  ['OddAndEven', { differentFirst: false, differentOddEven: true }],
  ['FirstOddAndEven', { differentFirst: true, differentOddEven: true }],
] as const;

export function defineHeaderFooterGroup(model: ObjectModel): HostClass<Sheet> {
  const flag = (aspect: 'alignWithMargins' | 'scaleWithDoc'): Property<Sheet> => ({
    get: (sheet) => sheet.pageLayout[aspect],
    set: (sheet, value) => {
      assertEditable(sheet);
      if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
      sheet.setPageLayout({ [aspect]: value });
    },
  });
  return defineClass<Sheet>('HeaderFooterGroup', {
    properties: {
      state: {
        get: ({ pageLayout: { differentFirst, differentOddEven } }) =>
          STATES.find(
            ([, pages]) =>
              pages.differentFirst === differentFirst && pages.differentOddEven === differentOddEven,
          )?.[0] ?? null,
        set: (sheet, value) => {
          assertEditable(sheet);
          const state = STATES.find(([word]) => word === value);
          if (!state) throw new HostError('InvalidArgument');
          sheet.setPageLayout(state[1]);
        },
      },
      useSheetMargins: flag('alignWithMargins'),
      useSheetScale: flag('scaleWithDoc'),
    },
    objects: {
      // The file has one text for odd pages and for all pages; `state` says which they are.
      defaultForAllPages: (sheet) => model.headerFooter.of({ sheet, pages: 'odd' }),
      evenPages: (sheet) => model.headerFooter.of({ sheet, pages: 'even' }),
      firstPage: (sheet) => model.headerFooter.of({ sheet, pages: 'first' }),
      oddPages: (sheet) => model.headerFooter.of({ sheet, pages: 'odd' }),
    },
  });
}

export function defineHeaderFooter(): HostClass<PagesOfSheet> {
  const section = (kind: 'Header' | 'Footer', code: Code): Property<PagesOfSheet> => ({
    get: ({ sheet, pages }) => sectionsOf(sheet.pageLayout[`${pages}${kind}`])[code],
    set: ({ sheet, pages }, value) => {
      assertEditable(sheet);
      if (typeof value !== 'string') throw new HostError('InvalidArgument');
      const aspect = `${pages}${kind}` satisfies keyof PageLayout;
      const text = joined({ ...sectionsOf(sheet.pageLayout[aspect]), [code]: value });
      if (text.length > LONGEST_TEXT) throw new HostError('InvalidArgument');
      sheet.setPageLayout({ [aspect]: text });
    },
  });
  return defineClass<PagesOfSheet>('HeaderFooter', {
    properties: {
      centerFooter: section('Footer', 'C'),
      centerHeader: section('Header', 'C'),
      leftFooter: section('Footer', 'L'),
      leftHeader: section('Header', 'L'),
      rightFooter: section('Footer', 'R'),
      rightHeader: section('Header', 'R'),
    },
  });
}

const CODES = ['L', 'C', 'R'] as const;
type Code = (typeof CODES)[number];
/** Excel's limit for the whole of a header or footer. */
const LONGEST_TEXT = 255;

/** `&LLeft&CCentre&RRight` by its sections; text before any code is in the centre (ECMA-376-1, 18.3.1.39). */
function sectionsOf(text: string): Record<Code, string> {
  const sections = { L: '', C: '', R: '' };
  let current: Code = 'C';
  // `&&` is an ampersand and quotes hold the name of a font, in which no code begins.
  for (const piece of text.match(/&&|&"[^"]*"|&[LCR]|[^&]+|&/g) ?? []) {
    const begun = CODES.find((code) => piece === `&${code}`);
    if (begun) current = begun;
    else sections[current] += piece;
  }
  return sections;
}

function joined(sections: Record<Code, string>): string {
  return CODES.map((code) => (sections[code] === '' ? '' : `&${code}${sections[code]}`)).join('');
}
