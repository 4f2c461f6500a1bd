/** Thrown where nobody can say what a formula gives; caught where that is asked. */
export class NotKnown extends Error {}
