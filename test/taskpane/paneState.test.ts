import type { Blocked } from '../../src/actions/action';
import type { OpenWorkbook, Outcome } from '../../src/actions/perform';
import { undo } from '../../src/actions/undo';
import { planOf } from '../../src/plan/plan';
import { recognise } from '../../src/scorecard/recognise';
import {
  INITIAL_STATE,
  OVERVIEW,
  reducePane,
  type PaneEvent,
  type PaneState,
  type View,
} from '../../src/taskpane/paneState';
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
  closes: false,
  undoEndsHere: false,
});
const READ: PaneEvent = { type: 'read', opened: first, unsaid: null };
const PREVIEW = performed({ kind: 'preview', plan: planOf([]) });

test('at first the pane is reading', () => {
  expect(after()).toMatchObject({ opened: null, busy: 'read', message: null });
  expect(after(READ)).toMatchObject({ opened: first, busy: null });
});

describe('reading again', () => {
  test('after an edit nothing flickers: the old stands until the new is there', () => {
    const reading = after(READ, { type: 'began', what: 'read' });
    expect(reading).toEqual(after(READ));
    expect(reducePane(reading, { type: 'read', opened: second, unsaid: null }).opened).toBe(second);
  });

  test('after nothing could be read, it is seen', () => {
    const failed = after({ type: 'failed', during: 'read', fault });
    expect(failed).toMatchObject({ opened: null, busy: null });
    expect(reducePane(failed, { type: 'began', what: 'read' }).busy).toBe('read');
  });

  test('takes back that reading failed before', () => {
    expect(after(READ, { type: 'failed', during: 'read', fault }).message).toMatchObject({ kind: 'fault' });
    expect(after(READ, { type: 'failed', during: 'read', fault }, READ).message).toBeNull();
  });

  test('keeps what became of an action: what it wrote is read at once', () => {
    const done = performed({ kind: 'done', plan: planOf([]), changedSince: [], leftUndone: [] });
    expect(after(READ, done, READ).message).toMatchObject({ kind: 'outcome', action: 'recompute' });
    expect(after(READ, { type: 'failed', during: 'recompute', fault }, READ).message).toMatchObject({
      fault,
    });
  });
});

describe('an action', () => {
  test('makes the pane busy and takes back what the last one said', () => {
    const state = after(READ, performed({ kind: 'blocked', why }), { type: 'began', what: 'undo' });
    expect(state).toMatchObject({ busy: 'undo', message: null });
  });

  test('ends with the workbook as it was read for it, and says what came of it', () => {
    const state = after(READ, { type: 'began', what: 'undo' }, performed({ kind: 'blocked', why }));
    expect(state).toMatchObject({
      busy: null,
      opened: second,
      message: { outcome: { kind: 'blocked', why } },
    });
  });
});

describe('a preview', () => {
  test('says nothing but itself, with nothing left out', () => {
    expect(after(READ, PREVIEW)).toMatchObject({
      view: { kind: 'preview', leaveOut: new Set() },
      message: null,
    });
  });

  test('a line is left out by one press and taken in by another', () => {
    const toggle: PaneEvent = { type: 'toggled', key: 's!164:4' };
    expect(after(READ, PREVIEW, toggle).view).toMatchObject({ leaveOut: new Set(['s!164:4']) });
    expect(after(READ, PREVIEW, toggle, toggle).view).toMatchObject({ leaveOut: new Set() });
    expect(after(READ, toggle).view).toEqual(OVERVIEW);
  });

  test('goes when it was written or cancelled', () => {
    expect(
      after(READ, PREVIEW, performed({ kind: 'done', plan: planOf([]), changedSince: [], leftUndone: [] }))
        .view,
    ).toEqual(OVERVIEW);
    expect(after(READ, PREVIEW, { type: 'cancelled' })).toMatchObject({
      view: OVERVIEW,
      message: { kind: 'cancelled' },
    });
  });

  test('stays, over the new figures, when the workbook was changed meanwhile', () => {
    const state = after(
      READ,
      PREVIEW,
      { type: 'toggled', key: 'k' },
      performed({ kind: 'changedMeanwhile' }, first),
    );
    expect(state).toMatchObject({ view: { kind: 'preview', leaveOut: new Set(['k']) }, opened: first });
  });

  test('stays when writing failed, so that it can be tried again', () => {
    expect(after(READ, PREVIEW, { type: 'failed', during: 'recompute', fault }).view.kind).toBe('preview');
  });

  test('belongs to one sheet', () => {
    expect(after(READ, PREVIEW, { type: 'choseSheet', sheetId: 'B' })).toMatchObject({
      sheetId: 'B',
      view: OVERVIEW,
    });
  });
});

describe('one view at a time', () => {
  const CORRECTION: View = { kind: 'correction', sheetId: 'B' };
  const corrected = (outcome: Outcome): PaneEvent => ({
    type: 'performed',
    action: 'correctRecognition',
    outcome: { ...outcome, opened: second },
    previewed: null,
    closes: true,
    undoEndsHere: false,
  });
  const DONE: Outcome = { kind: 'done', plan: planOf([]), changedSince: [], leftUndone: [] };

  test('turning to another leaves the preview, and what was said', () => {
    const state = after(READ, PREVIEW, { type: 'cancelled' }, PREVIEW, {
      type: 'turnedTo',
      view: CORRECTION,
    });
    expect(state).toMatchObject({ view: CORRECTION, message: null });
    expect(reducePane(state, { type: 'turnedTo', view: OVERVIEW }).view).toEqual(OVERVIEW);
  });

  test('a preview that is ready only then calls nobody back', () => {
    expect(after(READ, { type: 'turnedTo', view: CORRECTION }, PREVIEW).view).toEqual(CORRECTION);
  });

  test('what is written while the years are compared leaves them in view', () => {
    const comparison: View = { kind: 'comparison' };
    expect(after(READ, { type: 'turnedTo', view: comparison }, performed(DONE)).view).toEqual(comparison);
  });

  test('a sheet whose recognition was corrected is looked at', () => {
    const correcting: PaneEvent = { type: 'turnedTo', view: CORRECTION };
    expect(after(READ, correcting, corrected(DONE))).toMatchObject({ view: OVERVIEW, sheetId: 'B' });
    expect(after(READ, correcting, corrected({ kind: 'blocked', why })).view).toEqual(CORRECTION);
    expect(after(READ, correcting, performed(DONE))).toMatchObject({ view: CORRECTION, sheetId: null });
  });
});

test('formulas or values: the choice stays until it is made again', () => {
  expect(after(READ).values).toBe(false);
  expect(after({ type: 'choseValues', values: true }, READ, PREVIEW).values).toBe(true);
});
