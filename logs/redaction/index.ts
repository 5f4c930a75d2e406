import { fieldKinds } from './field-kinds';
import type { SecretKind } from './kind';
import { leadingKinds } from './leading-kinds';
import { patternKinds } from './pattern-kinds';

export { fieldKinds, leadingKinds, patternKinds };

/** Every kind of secret that is taken out, in the order in which it is looked for. */
export const secretKinds: readonly SecretKind[] = [...leadingKinds, ...fieldKinds, ...patternKinds];

/** What stands for long words without meaning in a line that has none of its service's formats. */
export const opaque = 'opaque';
