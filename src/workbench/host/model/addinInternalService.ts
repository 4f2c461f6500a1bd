import type { HostClass } from '../objectClass';
import { defineClass } from '../objectClass';

/** Name under which office.js makes it. */
export const ADDIN_INTERNAL_SERVICE = 'Microsoft.InternalService.AddinInternalService';

/** office.js tells Excel here that its event handlers are ready; our host has nothing to wait for. */
export function defineAddinInternalService(): HostClass<null> {
  return defineClass<null>('AddinInternalService', {
    methods: { notifyActionHandlerReady: () => undefined },
  });
}
