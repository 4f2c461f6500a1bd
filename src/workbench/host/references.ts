import { HostError } from './hostError';
import type { HostObject } from './objectClass';

/** Objects that office.js tracks across batches, by the ids we gave them. */
export class References {
  private readonly byId = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private last = 0;

  /** Keeps an object and answers its reference id. */
  keep(object: HostObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    this.last += 1;
    const id = `ref-${this.last}`;
    this.ids.set(object, id);
    this.byId.set(id, object);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    return this.ids.get(object);
  }

  get(id: string): HostObject {
    const object = this.byId.get(id);
    if (!object) throw new HostError('ItemNotFound');
    return object;
  }

  remove(id: string): void {
    const object = this.byId.get(id);
    if (object) this.ids.delete(object);
    this.byId.delete(id);
  }

  /** Every kept object, with a way to let go of it. */
  forEach(visit: (object: HostObject, id: string) => void): void {
    [...this.byId].forEach(([id, object]) => visit(object, id));
  }
}
