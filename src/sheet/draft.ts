/** A value while it is made: its fields may still be set. Whoever gets it afterwards can only read it. */
export type Draft<T> = { -readonly [Field in keyof T]: T[Field] };
