import { HostError } from './hostError';
import type { Json } from './protocol';

/** The colour words of HTML that people write; Excel answers every colour as `#RRGGBB`. */
const WORDS: Record<string, string> = {
  aqua: '#00FFFF',
  black: '#000000',
  blue: '#0000FF',
  fuchsia: '#FF00FF',
  gray: '#808080',
  green: '#008000',
  lime: '#00FF00',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  silver: '#C0C0C0',
  teal: '#008080',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** Reads `#RRGGBB`, `RRGGBB` or a colour word. */
export function colorOf(value: Json): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  const word = WORDS[value.toLowerCase()];
  if (word) return word;
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
  if (!hex) throw new HostError('InvalidArgument');
  return `#${hex.toUpperCase()}`;
}

/** A stored colour as Excel answers it; Univer also keeps `rgb(r, g, b)` and short hex. */
export function storedColor(rgb: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(rgb);
  if (parts)
    return `#${parts
      .slice(1, 4)
      .map((part) => Number(part).toString(16).padStart(2, '0'))
      .join('')}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(rgb);
  return (
    short
      ? `#${short
          .slice(1)
          .map((digit) => digit + digit)
          .join('')}`
      : rgb
  ).toUpperCase();
}
