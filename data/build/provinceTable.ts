/** One of the 34 province-level units. */
export interface ProvinceRow {
  /** ISO 3166-2:CN code. */
  readonly iso: string;
  /** GB/T 2260 code, six digits. */
  readonly code: string;
  /** Usual English name. */
  readonly en: string;
  /** Usual short Chinese name, simplified. */
  readonly zh: string;
}

/** Codes of ISO 3166-2:CN beside those of GB/T 2260, with the short names in everyday use. */
export const provinces: readonly ProvinceRow[] = [
  { iso: 'CN-BJ', code: '110000', en: 'Beijing', zh: '北京' },
  { iso: 'CN-TJ', code: '120000', en: 'Tianjin', zh: '天津' },
  { iso: 'CN-HE', code: '130000', en: 'Hebei', zh: '河北' },
  { iso: 'CN-SX', code: '140000', en: 'Shanxi', zh: '山西' },
  { iso: 'CN-NM', code: '150000', en: 'Inner Mongolia', zh: '内蒙古' },
  { iso: 'CN-LN', code: '210000', en: 'Liaoning', zh: '辽宁' },
  { iso: 'CN-JL', code: '220000', en: 'Jilin', zh: '吉林' },
  { iso: 'CN-HL', code: '230000', en: 'Heilongjiang', zh: '黑龙江' },
  { iso: 'CN-SH', code: '310000', en: 'Shanghai', zh: '上海' },
  { iso: 'CN-JS', code: '320000', en: 'Jiangsu', zh: '江苏' },
  { iso: 'CN-ZJ', code: '330000', en: 'Zhejiang', zh: '浙江' },
  { iso: 'CN-AH', code: '340000', en: 'Anhui', zh: '安徽' },
  { iso: 'CN-FJ', code: '350000', en: 'Fujian', zh: '福建' },
  { iso: 'CN-JX', code: '360000', en: 'Jiangxi', zh: '江西' },
  { iso: 'CN-SD', code: '370000', en: 'Shandong', zh: '山东' },
  { iso: 'CN-HA', code: '410000', en: 'Henan', zh: '河南' },
  { iso: 'CN-HB', code: '420000', en: 'Hubei', zh: '湖北' },
  { iso: 'CN-HN', code: '430000', en: 'Hunan', zh: '湖南' },
  { iso: 'CN-GD', code: '440000', en: 'Guangdong', zh: '广东' },
  { iso: 'CN-GX', code: '450000', en: 'Guangxi', zh: '广西' },
  { iso: 'CN-HI', code: '460000', en: 'Hainan', zh: '海南' },
  { iso: 'CN-CQ', code: '500000', en: 'Chongqing', zh: '重庆' },
  { iso: 'CN-SC', code: '510000', en: 'Sichuan', zh: '四川' },
  { iso: 'CN-GZ', code: '520000', en: 'Guizhou', zh: '贵州' },
  { iso: 'CN-YN', code: '530000', en: 'Yunnan', zh: '云南' },
  { iso: 'CN-XZ', code: '540000', en: 'Tibet', zh: '西藏' },
  { iso: 'CN-SN', code: '610000', en: 'Shaanxi', zh: '陕西' },
  { iso: 'CN-GS', code: '620000', en: 'Gansu', zh: '甘肃' },
  { iso: 'CN-QH', code: '630000', en: 'Qinghai', zh: '青海' },
  { iso: 'CN-NX', code: '640000', en: 'Ningxia', zh: '宁夏' },
  { iso: 'CN-XJ', code: '650000', en: 'Xinjiang', zh: '新疆' },
  { iso: 'CN-TW', code: '710000', en: 'Taiwan', zh: '台湾' },
  { iso: 'CN-HK', code: '810000', en: 'Hong Kong', zh: '香港' },
  { iso: 'CN-MO', code: '820000', en: 'Macao', zh: '澳门' },
];
