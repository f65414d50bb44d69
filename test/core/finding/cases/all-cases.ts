import type { CheckCase } from './check-case';
import { goalCases } from './goal-cases';
import { reviewCases } from './review-cases';
import { declarationCases } from './declaration-cases';
import { besideCases } from './beside-cases';
import { scoreCases } from './score-cases';
import { sinceCases } from './since-cases';
import { targetCases } from './target-cases';
import { unmetCases } from './unmet-cases';
import { weightCases } from './weight-cases';

/** The sheets of every check, by its id. */
export const checkCases: Readonly<Record<string, CheckCase>> = {
  ...unmetCases,
  ...weightCases,
  ...scoreCases,
  ...reviewCases,
  ...targetCases,
  ...goalCases,
  ...sinceCases,
  ...besideCases,
  ...declarationCases,
};
