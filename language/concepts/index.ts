import type { Concept } from '../concept.ts';
import { expressionConcept } from './expression/expression.concept.ts';

/** The concepts of the language, in the order they are best read. */
export const concepts: readonly Concept[] = [expressionConcept];
