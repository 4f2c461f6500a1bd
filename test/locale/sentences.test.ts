import fc from 'fast-check';
import type { Blocked } from '../../src/actions/action';
import { ACTION_NAMES } from '../../src/actions/actions';
import type { Left } from '../../src/actions/failedWrite';
import type { Outcome } from '../../src/actions/perform';
import type { Unsaid } from '../../src/actions/unsaid';
import type { LeftUndone } from '../../src/plan/edit';
import { localeOf, type Language } from '../../src/locale/locale';
import { blockedSentence } from '../../src/locale/blockedSentence';
import {
  faultSentence,
  findingSentence,
  outcomeSentence,
  reasonSentence,
  unsaidSentence,
} from '../../src/locale/sentences';
import { planOf, type Plan } from '../../src/plan/plan';
import type { WorkbookFaultCode } from '../../src/plan/port';
import { planRecompute } from '../../src/plan/recomputeEdits';
import { audit } from '../../src/scorecard/audit/audit';
import { CATALOGUE } from '../../src/scorecard/audit/catalogue';
import type { MissingPart } from '../../src/scorecard/layout/headedTables';
import { decimalOf } from '../../src/sheet/decimal';
import { recognise, scoringSheets } from '../../src/scorecard/recognise';
import { MemoryWorkbook } from '../memoryWorkbook';
import { officialWorkbook } from '../official';
import { damagedScorecardArbitrary } from '../plan/damage';
import { findingsOfEveryCause } from '../scorecard/audit/everyCause';
import { sheetOf, workbookOf } from '../sheetBuilder';

const LANGUAGES: Language[] = ['vi', 'en'];

/** A sentence that people may see: words, every placeholder filled, one full stop. */
function expectSentence(text: string | null): void {
  expect(text).toMatch(/\p{L}/u);
  expect(text).not.toMatch(/[{}]|undefined|null|NaN|\[object/);
  expect(text).not.toMatch(/\s$|^\s| {2}|\.\./);
}

describe.each(LANGUAGES)('findings in %s', (language) => {
  const locale = localeOf(language);

  test('each that the audit makes is a whole sentence', () => {
    const findings = findingsOfEveryCause();
    for (const finding of findings) expectSentence(findingSentence(locale, finding));
    const found = new Set<string>(findings.map(({ cause }) => cause));
    expect(Object.keys(CATALOGUE).filter((cause) => !found.has(cause))).toEqual([]);
  });

  test('each reason of a change is a whole sentence', () => {
    fc.assert(
      fc.property(damagedScorecardArbitrary, (card) => {
        const workbook = recognise(new MemoryWorkbook(workbookOf(card.sheet)).snapshot);
        const [scoring] = scoringSheets(workbook);
        if (!scoring) return;
        const plan = planRecompute(workbook, scoring, audit(workbook), {
          values: false,
          leaveOut: new Set(),
        });
        for (const { why } of plan.changes) expectSentence(reasonSentence(locale, why));
      }),
      { numRuns: 30 },
    );
  });
});

const BLOCKED: Record<Blocked['reason'], Blocked> = {
  emptyWorkbook: { reason: 'emptyWorkbook' },
  noScoringSheet: { reason: 'noScoringSheet', nearest: null },
  hiddenScoringSheet: { reason: 'hiddenScoringSheet', sheet: 'BTH 2023' },
  severalScoringSheets: { reason: 'severalScoringSheets', sheets: ['2022', '2023'] },
  protectedSheet: { reason: 'protectedSheet', sheet: 'BTH 2023' },
  sheetGone: { reason: 'sheetGone' },
  incompleteTable: { reason: 'incompleteTable' },
  nothingToUndo: { reason: 'nothingToUndo' },
  sheetRenamed: { reason: 'sheetRenamed', sheet: 'BTH 2023' },
  rulesUnknown: { reason: 'rulesUnknown', sheet: 'BTH 2023' },
  noSelection: { reason: 'noSelection' },
  noTwoYears: { reason: 'noTwoYears', years: [2023] },
  rivalYear: { reason: 'rivalYear', year: 2023, sheets: ['BTH 2023', 'Nháp'] },
  unknownYear: { reason: 'unknownYear', year: 2019 },
  yearNotInTable: { reason: 'yearNotInTable', year: 2021, sheet: 'So sánh' },
  badRank: { reason: 'badRank', year: 2023, key: '7', found: 64, units: 63 },
  badIndex: { reason: 'badIndex', year: 2022, key: 'total', found: decimalOf(844.7) },
  unknownArea: { reason: 'unknownArea', year: 2022, key: 'Hiện đại hóa' },
  tableLacksRows: { reason: 'tableLacksRows', sheet: 'So sánh', areas: ['Cải cách thể chế'] },
  tableLacksColumn: { reason: 'tableLacksColumn', sheet: 'So sánh', year: 2022 },
  severalComparisons: {
    reason: 'severalComparisons',
    tables: [
      { sheet: 'So sánh', address: 'B4' },
      { sheet: 'So sánh', address: 'B20' },
    ],
  },
  noComparison: { reason: 'noComparison' },
  hiddenComparison: { reason: 'hiddenComparison', sheet: 'So sánh' },
  placeNotFree: { reason: 'placeNotFree', sheet: 'BTH 2023', area: 'A1:F11', cell: 'A3' },
  placeOffSheet: { reason: 'placeOffSheet', sheet: 'BTH 2023', cell: 'XFB7' },
  placeTooNear: { reason: 'placeTooNear', sheet: 'BTH 2023', cell: 'H7' },
  filteredRows: { reason: 'filteredRows', sheet: 'BTH 2023', area: 'A8:F164' },
  tableFormula: { reason: 'tableFormula', sheet: 'BTH 2023', cell: 'E9', area: 'A8:F164' },
  mergedCell: { reason: 'mergedCell', sheet: 'So sánh', cell: 'C8', area: 'C7:C8' },
  indexOfScoredYear: { reason: 'indexOfScoredYear', year: 2023, sheet: 'BTH 2023' },
  noYear: { reason: 'noYear', sheet: 'Bảng điểm' },
  noScoresOfYear: { reason: 'noScoresOfYear', years: [2022] },
  tooFewYears: { reason: 'tooFewYears', report: 'areas' },
  tooFewScoredYears: { reason: 'tooFewScoredYears', report: 'criteria' },
  nothingAppraised: { reason: 'nothingAppraised', sheet: 'Bảng điểm', report: 'selfAppraised' },
  lockedWorkbook: { reason: 'lockedWorkbook' },
  sheetNameTaken: {
    reason: 'sheetNameTaken',
    sheet: 'Cơ cấu điểm 2023',
    free: 'Cơ cấu điểm 2023 (2)',
  },
};

const MISSING: Record<MissingPart, true> = {
  name: true,
  max: true,
  score: true,
  criteria: true,
  points: true,
};

const FAULTS: Record<WorkbookFaultCode, true> = {
  cellEditMode: true,
  protected: true,
  readOnly: true,
  filtered: true,
  inTheWay: true,
  tooLarge: true,
  outOfMemory: true,
  gone: true,
  notInFront: true,
  aborted: true,
  general: true,
  unsupported: true,
  refused: true,
  service: true,
  signIn: true,
  restart: true,
  links: true,
  undoNotSupported: true,
  noWindow: true,
  notFetched: true,
  unknown: true,
};

function nearest(...missing: MissingPart[]): Blocked {
  const sheet = sheetOf([['STT']], { name: 'Bìa' });
  return {
    reason: 'noScoringSheet',
    nearest: {
      kind: 'other',
      sheet,
      correction: null,
      comparisons: [],
      missing,
      headerRow: 3,
      isEmpty: false,
      isOwn: false,
    },
  };
}

describe.each(LANGUAGES)('why nothing was done, in %s', (language) => {
  const locale = localeOf(language);

  test('every reason has its words, and names the sheet that is meant', () => {
    for (const why of Object.values(BLOCKED)) expectSentence(blockedSentence(locale, why));
    expect(blockedSentence(locale, BLOCKED.protectedSheet)).toContain('BTH 2023');
    expect(blockedSentence(locale, BLOCKED.severalScoringSheets)).toContain('“2022”, “2023”');
    expect(blockedSentence(locale, BLOCKED.severalComparisons)).toContain('“So sánh”!B4, “So sánh”!B20');
    expect(blockedSentence(locale, BLOCKED.rivalYear)).toContain('2023: “BTH 2023”, “Nháp”');
  });

  test('what the nearest sheet lacks is named, each part in words', () => {
    const parts = Object.keys(MISSING) as MissingPart[];
    const sentence = blockedSentence(locale, nearest(...parts));
    expectSentence(sentence);
    expect(sentence).toContain('Bìa');
    for (const part of parts) expect(sentence).toContain(locale.texts.missing[part]);
  });

  test('every fault of Excel says what happened, in what state the workbook is, and what to do', () => {
    const { faults, failed } = locale.texts;
    for (const code of Object.keys(FAULTS) as WorkbookFaultCode[]) {
      for (const state of [undefined, ...Object.values(failed)]) {
        const sentence = faultSentence(locale, { code, detail: 'GeneralException' }, state);
        expectSentence(sentence);
        const parts = [faults[code].what, state ?? failed.untouched, faults[code].todo];
        expect(sentence).toBe(parts.join(' ').replace('{detail}', 'GeneralException'));
        for (const part of parts) expect(part).toMatch(/^\p{Lu}.*\.$/u);
      }
    }
  });

  test.each(['unknown', 'general', 'refused'] as const)('a fault that is %s names the code', (code) => {
    expect(faultSentence(locale, { code, detail: 'Xyz' })).toContain('Xyz');
  });

  test('what a button of the ribbon could not say names the button', () => {
    const action = 'recompute';
    const unsaid: Unsaid[] = [
      { action, kind: 'notice', code: '12009', text: 'Đã ghi.' },
      { action, kind: 'preview', code: '12011' },
      { action, kind: 'tooLate' },
    ];
    for (const each of unsaid) {
      expectSentence(unsaidSentence(locale, each));
      expect(unsaidSentence(locale, each)).toContain(`“${locale.texts.actions.recompute}”`);
      if (each.kind !== 'tooLate') expect(unsaidSentence(locale, each)).toContain(each.code);
    }
  });
});

const LEFT: Left[] = ['untouched', 'partly', 'unknown'];
const LEFT_UNDONE: LeftUndone[] = [
  ...(['view', 'page', 'chart'] as const).map((what): LeftUndone => ({ what, sheet: 'Cơ cấu điểm 2023' })),
  { what: 'setting' },
];

describe('how an action ended', () => {
  const vi = localeOf('vi');
  const cell = { sheetName: 'BTH 2023', address: 'E164' };
  const official = recognise(officialWorkbook());
  const planned = (): Plan => {
    const [scoring] = scoringSheets(official);
    if (!scoring) throw new Error('The official workbook has a scoring sheet');
    return planRecompute(official, scoring, audit(official), { values: false, leaveOut: new Set() });
  };
  const unresolved: Plan = {
    ...planOf([]),
    unresolved: [
      {
        why: 'unreadable',
        sheetName: 'A',
        row: 9,
        column: 4,
        path: '1',
        blockedBy: [{ row: 10, column: 4 }],
      },
      {
        why: 'unreadable',
        sheetName: 'A',
        row: 20,
        column: 4,
        path: null,
        blockedBy: [{ row: 10, column: 4 }],
      },
    ],
  };

  test('every action has a sentence for every end; a preview speaks for itself', () => {
    for (const language of LANGUAGES) {
      for (const action of ACTION_NAMES) {
        const outcomes: Outcome[] = [
          { kind: 'blocked', why: BLOCKED.nothingToUndo },
          { kind: 'changedMeanwhile' },
          { kind: 'nothingToDo', plan: planOf([]), changedSince: [] },
          { kind: 'nothingToDo', plan: unresolved, changedSince: [cell] },
          { kind: 'done', plan: planned(), changedSince: [cell], leftUndone: LEFT_UNDONE },
          ...LEFT.map((left): Outcome => ({
            kind: 'failed',
            fault: { code: 'aborted', detail: 'RequestAborted' },
            left,
          })),
        ];
        for (const outcome of outcomes) expectSentence(outcomeSentence(localeOf(language), action, outcome));
        expect(outcomeSentence(localeOf(language), action, { kind: 'preview', plan: planned() })).toBeNull();
      }
    }
  });

  test('a recompute counts what it wrote and what changed', () => {
    const plan = planned();
    const twice = { ...plan, edits: [...plan.edits, ...plan.edits] };
    expect(
      outcomeSentence(vi, 'recompute', { kind: 'done', plan: twice, changedSince: [], leftUndone: [] }),
    ).toBe('Đã ghi 4 ô, trong đó 2 ô đổi số.');
  });

  test('cells that were kept are named, a long list is cut', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ sheetName: 'A', address: `E${index + 1}` }));
    const sentence = outcomeSentence(vi, 'undo', {
      kind: 'done',
      plan: planOf([]),
      changedSince: many,
      leftUndone: [],
    });
    expect(sentence).toContain('E8…');
    expect(sentence).not.toContain('E9');
  });

  test('what Excel would not do is named, and in what state a batch that failed left the workbook', () => {
    const done = outcomeSentence(vi, 'reportSheets', {
      kind: 'done',
      plan: planOf([]),
      changedSince: [],
      leftUndone: LEFT_UNDONE,
    });
    expect(done).toContain('vẽ biểu đồ ở trang “Cơ cấu điểm 2023”; ghi nhớ');
    const fault = { code: 'notInFront', detail: 'InvalidSelection' } as const;
    const [untouched, partly, unknown] = LEFT.map((left) =>
      outcomeSentence(vi, 'highlight', { kind: 'failed', fault, left }),
    );
    expect(untouched).toContain('Chưa đổi gì');
    expect(partly).toContain('bấm Hoàn tác');
    expect(unknown).toContain('Đọc lại');
    expect(outcomeSentence(vi, 'undo', { kind: 'failed', fault, left: 'partly' })).toContain('lần nữa');
  });

  test('the cell that blocks several totals is named once', () => {
    const sentence = outcomeSentence(vi, 'recompute', {
      kind: 'done',
      plan: unresolved,
      changedSince: [],
      leftUndone: [],
    });
    expect(sentence?.match(/E10/g)).toHaveLength(1);
    expect(sentence).toContain('2 tổng');
  });

  test('what blocks totals is not called right', () => {
    const sentence = outcomeSentence(vi, 'recompute', {
      kind: 'nothingToDo',
      plan: unresolved,
      changedSince: [],
    });
    expect(sentence).not.toContain(vi.texts.done.nothing.recompute);
    expect(sentence).toContain('E10');
  });
});
