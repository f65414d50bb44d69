import { anhui } from './anhui';
import { assessment } from './assessment';
import { beijingJiangxi } from './beijing-jiangxi';
import { chongqing } from './chongqing';
import type { Dialect } from './dialect';
import { english } from './english';
import { hebei } from './hebei';
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
  hebei,
  chongqing,
  review,
  assessment,
  english,
  sourceReport,
];
