import { HostError } from './hostError';
import type { HostClass } from './objectClass';
import { HostObject } from './objectClass';
import type { Json } from './protocol';

/** The arguments of one call. A value of the wrong kind is Excel's `InvalidArgument`. */
export class Arguments {
  constructor(private readonly values: readonly (Json | HostObject)[]) {}

  /** A plain value, or null where the argument is missing. */
  json(index: number): Json {
    const value = this.values[index] ?? null;
    if (value instanceof HostObject) throw new HostError('InvalidArgument');
    return value;
  }

  isGiven(index: number): boolean {
    return (this.values[index] ?? null) !== null;
  }

  text(index: number): string {
    const value = this.json(index);
    if (typeof value !== 'string') throw new HostError('InvalidArgument');
    return value;
  }

  optionalText(index: number): string | null {
    return this.json(index) === null ? null : this.text(index);
  }

  integer(index: number): number {
    const value = this.json(index);
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new HostError('InvalidArgument');
    return value;
  }

  flag(index: number): boolean {
    const value = this.json(index);
    if (value !== null && typeof value !== 'boolean') throw new HostError('InvalidArgument');
    return value ?? false;
  }

  /** One of a set of words, or the first of them where the argument is missing. */
  word<W extends string>(index: number, ...words: [W, ...W[]]): W {
    const value = this.json(index);
    if (value === null) return words[0];
    const found = words.find((word) => word === value);
    if (found === undefined) throw new HostError('InvalidArgument');
    return found;
  }

  /** The value behind an object argument of a class, or null where the argument is something else. */
  object<S>(index: number, hostClass: HostClass<S>): S | null {
    const value = this.values[index] ?? null;
    return value instanceof HostObject ? (hostClass.selfOf(value) ?? null) : null;
  }
}
