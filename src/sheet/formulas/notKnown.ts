/** Thrown where nobody can say what a formula gives; caught where that is asked. */
export class NotKnown extends Error {}

/** The one that is thrown: it is no mistake that anybody traces, and a trace takes longer than the question. */
export const NOT_KNOWN = new NotKnown();
