import type { Blocked } from '../../src/actions/action';
import type { OpenWorkbook, Outcome } from '../../src/actions/perform';
import { undo } from '../../src/actions/undo';
import { planOf } from '../../src/plan/plan';
import { recognise } from '../../src/scorecard/recognise';
import { INITIAL_STATE, reducePane, type PaneEvent, type PaneState } from '../../src/taskpane/paneState';
import { sheetOf, workbookOf } from '../sheetBuilder';

const workbookNamed = (name: string): OpenWorkbook => ({
  workbook: recognise(workbookOf(sheetOf([['x']], { name }))),
  findings: [],
});
const first = workbookNamed('trước');
const second = workbookNamed('sau');
const why: Blocked = { reason: 'nothingToUndo' };
const fault = { code: 'cellEditMode', detail: 'InvalidOperationInCellEditMode' } as const;

const after = (...events: PaneEvent[]): PaneState => events.reduce(reducePane, INITIAL_STATE);
const performed = (outcome: Outcome, opened = second): PaneEvent => ({
  type: 'performed',
  action: 'recompute',
  outcome: { ...outcome, opened },
  previewed: { name: 'recompute', action: undo },
});
const READ: PaneEvent = { type: 'read', opened: first };
const PREVIEW = performed({ kind: 'preview', plan: planOf([]) });

test('at first the pane is reading', () => {
  expect(after()).toMatchObject({ opened: null, busy: 'read', report: null });
  expect(after(READ)).toMatchObject({ opened: first, busy: null });
});

describe('reading again', () => {
  test('after an edit nothing flickers: the old stands until the new is there', () => {
    const reading = after(READ, { type: 'began', what: 'read' });
    expect(reading).toEqual(after(READ));
    expect(reducePane(reading, { type: 'read', opened: second }).opened).toBe(second);
  });

  test('after nothing could be read, it is seen', () => {
    const failed = after({ type: 'failed', during: 'read', fault });
    expect(failed).toMatchObject({ opened: null, busy: null });
    expect(reducePane(failed, { type: 'began', what: 'read' }).busy).toBe('read');
  });

  test('takes back that reading failed before', () => {
    expect(after(READ, { type: 'failed', during: 'read', fault }).report).toMatchObject({ kind: 'fault' });
    expect(after(READ, { type: 'failed', during: 'read', fault }, READ).report).toBeNull();
  });

  test('keeps what became of an action: what it wrote is read at once', () => {
    const done = performed({ kind: 'done', plan: planOf([]), changedSince: [] });
    expect(after(READ, done, READ).report).toMatchObject({ kind: 'outcome', action: 'recompute' });
    expect(after(READ, { type: 'failed', during: 'recompute', fault }, READ).report).toMatchObject({ fault });
  });
});

describe('an action', () => {
  test('makes the pane busy and takes back what the last one said', () => {
    const state = after(READ, performed({ kind: 'blocked', why }), { type: 'began', what: 'undo' });
    expect(state).toMatchObject({ busy: 'undo', report: null });
  });

  test('ends with the workbook as it was read for it, and says what came of it', () => {
    const state = after(READ, { type: 'began', what: 'undo' }, performed({ kind: 'blocked', why }));
    expect(state).toMatchObject({
      busy: null,
      opened: second,
      report: { outcome: { kind: 'blocked', why } },
    });
  });
});

describe('a preview', () => {
  test('says nothing but itself, with nothing left out', () => {
    expect(after(READ, PREVIEW)).toMatchObject({ preview: { leaveOut: new Set() }, report: null });
  });

  test('a line is left out by one press and taken in by another', () => {
    const toggle: PaneEvent = { type: 'toggled', key: 's!164:4' };
    expect(after(READ, PREVIEW, toggle).preview?.leaveOut).toEqual(new Set(['s!164:4']));
    expect(after(READ, PREVIEW, toggle, toggle).preview?.leaveOut).toEqual(new Set());
    expect(after(READ, toggle).preview).toBeNull();
  });

  test('goes when it was written or cancelled', () => {
    expect(
      after(READ, PREVIEW, performed({ kind: 'done', plan: planOf([]), changedSince: [] })).preview,
    ).toBeNull();
    expect(after(READ, PREVIEW, { type: 'cancelled' })).toMatchObject({
      preview: null,
      report: { kind: 'cancelled' },
    });
  });

  test('stays, over the new figures, when the workbook was changed meanwhile', () => {
    const state = after(
      READ,
      PREVIEW,
      { type: 'toggled', key: 'k' },
      performed({ kind: 'changedMeanwhile' }, first),
    );
    expect(state).toMatchObject({ preview: { leaveOut: new Set(['k']) }, opened: first });
  });

  test('stays when writing failed, so that it can be tried again', () => {
    expect(after(READ, PREVIEW, { type: 'failed', during: 'recompute', fault }).preview).not.toBeNull();
  });

  test('belongs to one sheet', () => {
    expect(after(READ, PREVIEW, { type: 'choseSheet', sheetId: 'B' })).toMatchObject({
      sheetId: 'B',
      preview: null,
    });
  });
});

test('formulas or values: the choice stays until it is made again', () => {
  expect(after(READ).values).toBe(false);
  expect(after({ type: 'choseValues', values: true }, READ, PREVIEW).values).toBe(true);
});
