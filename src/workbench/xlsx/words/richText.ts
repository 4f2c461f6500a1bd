import type { IDocumentData } from '@univerjs/core';
import type { Palette } from './colors';
import { readFont, type FontStyle } from './fontStyle';
import { childNamed, type XmlElement } from '../file/xml';

/** Text whose stretches look different from one another: runs of a shared or inline string ↔ Univer's document of a cell. */
export interface TextRun {
  text: string;
  style: FontStyle;
}

/** A string as files hold it; `runs` is there only where a stretch has a look of its own. */
export interface StoredText {
  text: string;
  runs?: TextRun[];
}

/** Reads `<si>` or `<is>` (ECMA-376-1, 18.4.8, 18.3.1.53); phonetic hints are not part of the text. */
export function readStoredText(element: XmlElement, palette: Palette): StoredText {
  const runs = element.children
    .filter((child) => child.name === 't' || child.name === 'r')
    .map((child) =>
      child.name === 't'
        ? { text: decodeXstring(child.text), style: {} }
        : {
            text: decodeXstring(childNamed(child, 't')?.text ?? ''),
            style: readFont(childNamed(child, 'rPr'), palette),
          },
    )
    .filter((run) => run.text !== '');
  const text = runs.map((run) => run.text).join('');
  return isPlain(runs) ? { text } : { text, runs: joinEqualRuns(runs) };
}

/** Characters that XML cannot hold stand as `_xHHHH_` (ECMA-376-1, 22.9.2.19). */
export function decodeXstring(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

/** Text with what XML cannot hold as `_xHHHH_`; what looks like that already is escaped itself. */
export function encodeXstring(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, escapedCharacter);
}

function escapedCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** Univer's document for a cell: paragraphs end with `\r`, the whole with `\r\n`. */
export function documentOf(runs: readonly TextRun[]): IDocumentData {
  const content = runs.map((run) => run.text.replace(/\r\n?|\n/g, '\r')).join('');
  let at = 0;
  const textRuns = runs.map((run) => {
    const st = at;
    at += run.text.replace(/\r\n/g, '\n').length;
    return { st, ed: at, ts: { ...run.style } };
  });
  const ends = [...content].length === 0 ? [] : [...content.matchAll(/\r/g)].map((match) => match.index);
  return {
    id: 'd',
    documentStyle: {},
    body: {
      dataStream: `${content}\r\n`,
      textRuns,
      paragraphs: [...ends, content.length].map((startIndex) => ({ startIndex })),
      sectionBreaks: [{ startIndex: content.length + 1 }],
    },
  };
}

/** The text and runs of a cell's document; runs without a look of their own make it plain text. */
export function textOfDocument(document: IDocumentData): StoredText {
  const stream = document.body?.dataStream ?? '';
  const content = stream.replace(/\r\n$/, '');
  const runs: TextRun[] = [];
  let at = 0;
  const push = (end: number, style: FontStyle): void => {
    if (end > at) runs.push({ text: content.slice(at, end).replace(/\r/g, '\n'), style });
    at = Math.max(at, end);
  };
  for (const run of [...(document.body?.textRuns ?? [])].sort((a, b) => a.st - b.st)) {
    push(Math.min(run.st, content.length), {});
    push(Math.min(run.ed, content.length), fontOf(run.ts ?? {}));
  }
  push(content.length, {});
  const text = content.replace(/\r/g, '\n');
  return isPlain(runs) ? { text } : { text, runs: joinEqualRuns(runs) };
}

const FONT_KEYS = ['ff', 'fs', 'bl', 'it', 'ul', 'st', 'cl', 'va'] as const;

function fontOf(style: FontStyle): FontStyle {
  const font: FontStyle = {};
  for (const key of FONT_KEYS) {
    const value = style[key];
    if (value !== undefined && value !== null) Object.assign(font, { [key]: value });
  }
  return font;
}

function isPlain(runs: readonly TextRun[]): boolean {
  return runs.every((run) => Object.keys(run.style).length === 0);
}

function joinEqualRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined[joined.length - 1];
    if (last && sameFont(last.style, run.style)) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined;
}

/** Whether two texts have the same runs in the same fonts. */
export function sameRuns(a: readonly TextRun[] | undefined, b: readonly TextRun[] | undefined): boolean {
  if (!a || !b) return a === b;
  return (
    a.length === b.length &&
    a.every((run, index) => run.text === b[index]?.text && sameFont(run.style, b[index].style))
  );
}

function sameFont(a: FontStyle, b: FontStyle): boolean {
  return FONT_KEYS.every((key) => JSON.stringify(a[key] ?? null) === JSON.stringify(b[key] ?? null));
}
