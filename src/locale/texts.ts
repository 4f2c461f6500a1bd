import type { Localised } from './placeholders';
import type { vi } from './vi/pane';

/** The shape that every language fills. */
export type Texts = Localised<typeof vi>;
