/**
 * office.js asks to be told of events by calling these and filters what it gets by itself. The host sends the
 * events of `EventQueue` in any case, so that registering has nothing to do; events the host never raises are
 * not listed, and asking for them fails by name.
 */
export const eventRegistrations: Record<string, () => void> = Object.fromEntries(
  ['Activated', 'Added', 'DataChanged', 'Deactivated', 'Deleted', 'SelectionChanged'].flatMap((event) => [
    [`_Register${event}Event`, () => undefined],
    [`_Unregister${event}Event`, () => undefined],
  ]),
);
