import type { Scenario } from '../scenario';
import { boTaiChinh2021 } from './boTaiChinh2021';
import { donDocSo2022 } from './donDocSo2022';
import { hauGiang2019 } from './hauGiang2019';
import { khongPhaiBangDiem2023 } from './khongPhaiBangDiem2023';
import { kienGiang2020 } from './kienGiang2020';
import { namDinh2022 } from './namDinh2022';
import { soXayDung2023 } from './soXayDung2023';
import { xaLamDong2025 } from './xaLamDong2025';

/** The corpus, in the order of the files. */
export const SCENARIOS: readonly Scenario[] = [
  namDinh2022,
  hauGiang2019,
  boTaiChinh2021,
  xaLamDong2025,
  soXayDung2023,
  donDocSo2022,
  kienGiang2020,
  khongPhaiBangDiem2023,
];
