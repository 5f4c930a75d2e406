import type { IConstruct } from 'constructs';

/** A construct that makes containers run: the images that it pulls, as the container runtime is told them. */
export interface HasImages {
  readonly images: readonly string[];
}

/** Whether a construct says which images it pulls. */
export function hasImages(construct: IConstruct): construct is IConstruct & HasImages {
  return 'images' in construct && isStrings(construct.images);
}

function isStrings(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
