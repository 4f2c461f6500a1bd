/**
 * Fluent's tokens without their list: each is the variable of its own name, `tokens.spacingHorizontalM` →
 * `var(--spacingHorizontalM)`. The build takes this in the place of `@fluentui/tokens/lib/tokens.js`, whose list of all
 * 470 cannot be shortened once a part that is fetched later reads tokens too (4 kB after gzip).
 */
export const tokens = new Proxy({}, { get: (_, name) => `var(--${String(name)}${fallbackOf(name)})` });

/** Only layers have a value where the theme has none. */
const LAYERS = ['Background', 'Content', 'Overlay', 'Popup', 'Messages', 'Floating', 'Priority', 'Debug'];

function fallbackOf(name) {
  const layer = LAYERS.findIndex((each) => name === `zIndex${each}`);
  if (layer < 0) return '';
  return layer < 2 ? `, ${layer}` : `, ${layer - 1}000`;
}
