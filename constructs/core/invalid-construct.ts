import type { Construct } from 'constructs';
import { InvalidInput } from './invalid-input';
import type { Problem } from './problem';

/** The error for properties of a construct: names the construct by its path in the tree. */
export function invalidConstruct(construct: Construct, ...problems: Omit<Problem, 'where'>[]): InvalidInput {
  return new InvalidInput(problems.map((problem) => ({ where: construct.node.path, ...problem })));
}
