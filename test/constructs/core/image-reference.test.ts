import {
  image,
  imageSchema,
  isMovingTag,
  mirroredRepository,
  pullReference,
} from '../../../constructs/core/image-reference';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('image', () => {
  it.each([
    ['ghcr.io/example/api:0.1.0', { repository: 'ghcr.io/example/api', tag: '0.1.0' }],
    ['localhost:5000/api:v1', { repository: 'localhost:5000/api', tag: 'v1' }],
    [`quay.io/a/b/c:1.2@${digest}`, { repository: 'quay.io/a/b/c', tag: '1.2', digest }],
  ])('reads %s', (reference, expected) => {
    expect(image(reference)).toEqual(expected);
  });

  it.each(['nginx', 'nginx:1', 'ghcr.io/example/api', 'ghcr.io/Example/api:1', 'ghcr.io/x:1@sha256:12', ''])(
    'refuses %p: the registry and the tag are written out',
    (reference) => {
      expect(() => image(reference)).toThrow();
    },
  );

  it('is written again by pullReference', () => {
    const reference = `ghcr.io/example/api:0.1.0@${digest}`;
    expect(pullReference(image(reference))).toBe(reference);
  });
});

describe('imageSchema', () => {
  it.each(['-x', '.x', 'a b', 'x'.repeat(129), ''])('refuses the tag %p', (tag) => {
    expect(imageSchema.safeParse({ repository: 'ghcr.io/example/api', tag }).success).toBe(false);
  });
});

describe('isMovingTag', () => {
  it.each(['latest', 'main', 'stable', 'alpine', 'edge', 'develop'])('%s moves', (tag) => {
    expect(isMovingTag(tag)).toBe(true);
  });

  it.each(['1', 'v1.2.3', '0.1.0-production', '9.1.2-alpine3.24', 'pr-7'])('%s stays', (tag) => {
    expect(isMovingTag(tag)).toBe(false);
  });
});

describe('mirrors', () => {
  it('replace the registry and keep the path, the tag and the digest', () => {
    const reference = image(`quay.io/jetstack/cert-manager-controller:v1.21.1@${digest}`);
    expect(pullReference(reference, 'registry.example.com/cache')).toBe(
      `registry.example.com/cache/jetstack/cert-manager-controller:v1.21.1@${digest}`,
    );
    expect(mirroredRepository('localhost:5000/a/b', 'mirror.example.com')).toBe('mirror.example.com/a/b');
    expect(mirroredRepository('quay.io/a/b')).toBe('quay.io/a/b');
  });
});
