import type { Criterion } from './scorecard';

/** A value for rows of one scorecard, by the row's place among them: what is known of a row is found without a search. */
export interface PerCriterion<T> {
  /** Undefined for a row of another scorecard, too. */
  get: (criterion: Criterion) => T | undefined;
  values: () => T[];
}

/** Values for the rows of a scorecard, set while they are worked out. */
export class CriterionValues<T> implements PerCriterion<T> {
  private readonly known: T[];

  constructor(private readonly criteria: readonly Criterion[]) {
    this.known = new Array<T>(criteria.length);
  }

  get(criterion: Criterion): T | undefined {
    const { index } = criterion;
    return this.criteria[index] === criterion ? this.known[index] : undefined;
  }

  set({ index }: Criterion, value: T): void {
    this.known[index] = value;
  }

  values(): T[] {
    return Object.values(this.known);
  }
}
