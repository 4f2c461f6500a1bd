import type { ComparedScenario } from '../comparedYears';
import type { Scenario } from '../scenario';
import { bangCu2023 } from './bangCu2023';
import { bangDuoiBangDiem2023 } from './bangDuoiBangDiem2023';
import { bangTrong2023 } from './bangTrong2023';
import { baNam2023 } from './baNam2023';
import { boTaiChinh2021 } from './boTaiChinh2021';
import { cauTruc2023 } from './cauTruc2023';
import { chuaCoBang2023 } from './chuaCoBang2023';
import { chuCai2024 } from './chuCai2024';
import { chuLa2025 } from './chuLa2025';
import { chuTrongTong2023 } from './chuTrongTong2023';
import { congLinhVuc2020 } from './congLinhVuc2020';
import { congThucHong2022 } from './congThucHong2022';
import { congThucLe2023 } from './congThucLe2023';
import { congTungLinhVuc2021 } from './congTungLinhVuc2021';
import { diemThuongTru2024 } from './diemThuongTru2024';
import { donDocSo2022 } from './donDocSo2022';
import { dongThap2024 } from './dongThap2024';
import { dti2023 } from './dti2023';
import { haiBangMotSheet2021 } from './haiBangMotSheet2021';
import { haiVong2024 } from './haiVong2024';
import { hauGiang2019 } from './hauGiang2019';
import { keHoach2024 } from './keHoach2024';
import { khongPhaiBangDiem2023 } from './khongPhaiBangDiem2023';
import { kienGiang2020 } from './kienGiang2020';
import { lamTron2024 } from './lamTron2024';
import { maSoThanhNgay2023 } from './maSoThanhNgay2023';
import { maSoThanhSo2022 } from './maSoThanhSo2022';
import { maTrongTen2023 } from './maTrongTen2023';
import { namDinh2022 } from './namDinh2022';
import { nhieuDonVi2024 } from './nhieuDonVi2024';
import { oGop2024 } from './oGop2024';
import { oKhongDoc2020 } from './oKhongDoc2020';
import { songNgu2022 } from './songNgu2022';
import { soSanh20222023 } from './soSanh20222023';
import { soSanhDung2024 } from './soSanhDung2024';
import { soXayDung2023 } from './soXayDung2023';
import { tiLeSai2021 } from './tiLeSai2021';
import { tuDanhGia2022 } from './tuDanhGia2022';
import { xaLamDong2025 } from './xaLamDong2025';

/** Workbooks whose years are compared. */
export const COMPARED: readonly ComparedScenario[] = [
  baNam2023,
  bangDuoiBangDiem2023,
  bangTrong2023,
  bangCu2023,
  chuaCoBang2023,
];

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
  maSoThanhSo2022,
  maSoThanhNgay2023,
  diemThuongTru2024,
  maTrongTen2023,
  chuCai2024,
  soSanh20222023,
  haiBangMotSheet2021,
  nhieuDonVi2024,
  oKhongDoc2020,
  congThucHong2022,
  cauTruc2023,
  haiVong2024,
  dti2023,
  tiLeSai2021,
  chuTrongTong2023,
  dongThap2024,
  songNgu2022,
  chuLa2025,
  soSanhDung2024,
  congLinhVuc2020,
  congThucLe2023,
  tuDanhGia2022,
  congTungLinhVuc2021,
  lamTron2024,
  keHoach2024,
  oGop2024,
  ...COMPARED,
];
