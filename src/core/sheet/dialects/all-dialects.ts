import { anhui } from './anhui';
import { beijingJiangxi } from './beijing-jiangxi';
import type { Dialect } from './dialect';
import { english } from './english';
import { hubei } from './hubei';
import { langfang } from './langfang';
import { national } from './national';
import { review } from './review';
import { sichuan } from './sichuan';
import { sourceReport } from './source-report';
import { tianjin } from './tianjin';
import { yinchuan } from './yinchuan';
import { yunnan } from './yunnan';

/** Every dialect that is understood; the words of the earlier ones win. A new one is a file here and a line here. */
export const dialects: readonly Dialect[] = [
  national,
  sichuan,
  yunnan,
  hubei,
  anhui,
  langfang,
  yinchuan,
  beijingJiangxi,
  tianjin,
  review,
  english,
  sourceReport,
];
