import { createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';

/** A deep green beside Excel's own, dark enough for white text on it (WCAG AA from shade 80 down). */
const brand: BrandVariants = {
  10: '#02130C',
  20: '#062419',
  30: '#083A27',
  40: '#0A4830',
  50: '#0B563A',
  60: '#0C6544',
  70: '#0E744E',
  80: '#107C54',
  90: '#2C8F68',
  100: '#45A07B',
  110: '#5FB190',
  120: '#7AC2A5',
  130: '#96D2BA',
  140: '#B2E1CF',
  150: '#CEEFE2',
  160: '#EAF8F2',
};

export const theme: Theme = createLightTheme(brand);

/** Colours of the sources of points; the same order everywhere. Text beside them names each. */
export const SOURCE_COLORS = { appraised: '#107C54', survey: '#4F7FB8', sipas: '#9A7BB5' } as const;

/** Lost points, as in the sheet's highlight. */
export const LOST_COLOR = '#F2B84B';
