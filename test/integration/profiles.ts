import { LTSC_VI, WEB } from '../../src/workbench/host/profiles';
import type { HostOptions } from '../../src/workbench/host/officeHost';

/** The two ends of what people have: what the product does, it does in both. */
export const PROFILES: [string, HostOptions][] = [
  ['Office LTSC 2021 in Vietnamese', LTSC_VI],
  ['Excel on the web', WEB],
];
