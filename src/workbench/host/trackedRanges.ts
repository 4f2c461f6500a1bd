import type { BookChange } from '../univer/changes';
import { shiftRect } from '../univer/shift';
import type { ObjectModel } from './model/objectModel';

/** Moves the ranges that office.js keeps along with their cells; a range whose cells are all gone is given up. */
export function moveTrackedRanges(model: ObjectModel, change: BookChange): void {
  if (change.kind !== 'shift') return;
  model.references.forEach((object, id) => {
    const range = model.range.selfOf(object);
    if (range?.sheet.id === change.sheetId) {
      const rect = shiftRect(range.rect, change);
      if (rect) range.rect = rect;
      else model.references.remove(id);
    }
    const areas = model.rangeAreas.selfOf(object);
    if (areas?.sheet.id === change.sheetId) {
      areas.rects = areas.rects.flatMap((rect) => shiftRect(rect, change) ?? []);
      if (areas.rects.length === 0) model.references.remove(id);
    }
  });
}
