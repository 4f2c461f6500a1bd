import { childNamed, type XmlElement } from '../file/xml';

/** Colours of files turned into `#RRGGBB`: literal, indexed (ECMA-376-1, 18.8.27) or from the theme with a tint (18.8.3). */
export interface Palette {
  /** By the numbers of the `theme` attribute. */
  theme: string[];
  indexed: string[];
}

/** `theme` counts light before dark, the theme part dark before light: Office swaps the first two pairs. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** The Office theme of 2013, for workbooks without a theme part. */
const OFFICE_THEME =
  'FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72'.split(' ');

const BASIC_COLORS = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'.split(' ');
const INDEXED_COLORS = [
  ...BASIC_COLORS,
  ...BASIC_COLORS,
  ...(
    '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
    '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
    '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
  ).split(' '),
];
/** Index 64 is the system's text colour, 65 its background. */
const SYSTEM_COLORS = ['000000', 'FFFFFF'];

/** @param theme Root of the theme part. @param styles Root of the styles part, which may redefine the indexed colours. */
export function readPalette(theme: XmlElement | undefined, styles: XmlElement | undefined): Palette {
  const scheme = childNamed(childNamed(theme, 'themeElements'), 'clrScheme');
  const redefined = childNamed(childNamed(styles, 'colors'), 'indexedColors')?.children.map((color) =>
    (color.attributes['rgb'] ?? '').slice(-6),
  );
  return {
    theme: THEME_ORDER.map(
      (name, index) => schemeColor(childNamed(scheme, name)) ?? OFFICE_THEME[index] ?? '000000',
    ),
    indexed: [...INDEXED_COLORS.map((color, index) => redefined?.[index] ?? color), ...SYSTEM_COLORS],
  };
}

/** A CT_Color element as `#RRGGBB`; undefined for `auto` and for what is not there. */
export function readColor(color: XmlElement | undefined, palette: Palette): string | undefined {
  if (!color) return undefined;
  const { rgb, theme, indexed, tint } = color.attributes;
  const base =
    rgb !== undefined
      ? rgb.slice(-6)
      : theme !== undefined
        ? palette.theme[Number(theme)]
        : indexed !== undefined
          ? palette.indexed[Number(indexed)]
          : undefined;
  if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
  return `#${tinted(base, Number(tint ?? 0)).toUpperCase()}`;
}

function schemeColor(entry: XmlElement | undefined): string | undefined {
  const color = entry?.children[0];
  return color?.name === 'sysClr' ? color.attributes['lastClr'] : color?.attributes['val'];
}

/** Tint darkens (below 0) or lightens (above 0) the luminance of the colour, hue and saturation kept (18.8.19). */
function tinted(color: string, tint: number): string {
  if (!tint) return color;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const luminance = (max + min) / 2;
  const changed = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * luminance - 1));
  const newSpread = saturation * (1 - Math.abs(2 * changed - 1));
  // Hue and saturation are kept when every channel keeps its place between the smallest and the largest.
  const channel = (value: number): string => {
    const place = spread === 0 ? 0 : (value - min) / spread;
    const scaled = changed - newSpread / 2 + place * newSpread;
    return Math.round(Math.min(1, Math.max(0, scaled)) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return channel(red) + channel(green) + channel(blue);
}
