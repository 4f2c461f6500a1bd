import { HostError, notImplemented } from './hostError';
import type { Json } from './protocol';

/** What a member can answer: a plain value, an object of the model, or null for a null object. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- a method without an answer need not say so
export type Answer = Json | HostObject | undefined | void;
type Eventually<T> = T | Promise<T>;

export interface Property<S> {
  get: (self: S) => Eventually<Json>;
  /** Missing where the property is read-only. */
  set?: (self: S, value: Json) => Eventually<void>;
  /** True where `load('*')` leaves it out, as for internal members. */
  notByDefault?: boolean;
}

/** What a class of Excel's object model has, under the names of its public API. */
export interface ClassMembers<S> {
  /** Given to office.js when an object is created, so that it can find the object again. */
  id?: (self: S) => string;
  /** Plain values that `load` reads. */
  properties?: Record<string, Property<S>>;
  /** Properties that are objects. */
  objects?: Record<string, (self: S) => HostObject | null>;
  methods?: Record<string, (self: S, args: Arguments) => Eventually<Answer>>;
  /** The members of a collection, in order. */
  items?: (self: S) => HostObject[];
  /** `collection.getItem`, which is an indexer on the wire. */
  item?: (self: S, args: Arguments) => HostObject;
}

/** An object of the model as requests see it: members by name, the value behind it hidden. */
export class HostObject {
  constructor(
    readonly className: string,
    private readonly members: {
      id: string | undefined;
      propertyNames: readonly string[];
      read: (name: string) => Eventually<Json> | undefined;
      write: (name: string, value: Json) => Eventually<void>;
      child: (name: string) => HostObject | null | undefined;
      call: (name: string, args: Arguments) => Eventually<Answer>;
      items: () => HostObject[] | null;
      item: (args: Arguments) => HostObject;
    },
  ) {}

  get id(): string | undefined {
    return this.members.id;
  }

  /** What `load('*')` reads. */
  get propertyNames(): readonly string[] {
    return this.members.propertyNames;
  }

  /** A plain value, or undefined where the class has no such property. */
  read(name: string): Eventually<Json> | undefined {
    return this.members.read(name);
  }

  write(name: string, value: Json): Eventually<void> {
    return this.members.write(name, value);
  }

  /** An object, null for a null object, undefined where the class has no such property. */
  child(name: string): HostObject | null | undefined {
    return this.members.child(name);
  }

  call(name: string, args: Arguments): Eventually<Answer> {
    return this.members.call(name, args);
  }

  /** Null where the object is no collection. */
  items(): HostObject[] | null {
    return this.members.items();
  }

  item(args: Arguments): HostObject {
    return this.members.item(args);
  }
}

/** A class of the model: makes objects, and knows the value behind those that it made. */
export interface HostClass<S> {
  readonly className: string;
  /** Every member that the class has, under its public name. */
  readonly memberNames: readonly string[];
  of(self: S): HostObject;
  /** The value behind an object of this class, or undefined for an object of another. */
  selfOf(object: HostObject): S | undefined;
}

const own = <T>(members: Record<string, T> | undefined, name: string): T | undefined =>
  members && Object.hasOwn(members, name) ? members[name] : undefined;

/** Makes a class from what it has. A member that is not listed answers an error naming it. */
export function defineClass<S>(className: string, has: ClassMembers<S>): HostClass<S> {
  const selves = new WeakMap<HostObject, S>();
  const propertyNames = Object.entries(has.properties ?? {})
    .filter(([, property]) => !property.notByDefault)
    .map(([name]) => name);

  return {
    className,
    memberNames: [has.properties, has.objects, has.methods].flatMap((members) => Object.keys(members ?? {})),
    of(self) {
      const object = new HostObject(className, {
        id: has.id?.(self),
        propertyNames,
        read: (name) => own(has.properties, name)?.get(self),
        write: (name, value) => {
          const property = own(has.properties, name);
          if (!property) throw notImplemented(`${className}.${name}`);
          if (!property.set) throw new HostError('InvalidArgument', `${className}.${name} is read-only.`);
          return property.set(self, value);
        },
        child: (name) => own(has.objects, name)?.(self),
        call: (name, args) => {
          const method = own(has.methods, name);
          if (!method) throw notImplemented(`${className}.${name}`);
          return method(self, args);
        },
        items: () => has.items?.(self) ?? null,
        item: (args) => {
          if (!has.item) throw notImplemented(`${className}.getItem`);
          return has.item(self, args);
        },
      });
      selves.set(object, self);
      return object;
    },
    selfOf: (object) => selves.get(object),
  };
}

/** A property that is only read. */
export function readOnly<S>(get: (self: S) => Eventually<Json>): Property<S> {
  return { get };
}

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
