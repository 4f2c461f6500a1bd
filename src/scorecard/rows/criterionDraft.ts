import type { Draft } from '../../sheet/draft';
import type { Criterion } from '../model/scorecard';

/** An area, criterion or component while a sheet is read: its children, figures and source are still being told. */
export interface CriterionDraft extends Draft<Criterion> {
  parent: CriterionDraft | null;
  children: CriterionDraft[];
}
