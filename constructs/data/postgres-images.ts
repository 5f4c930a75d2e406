import type { ImageReference } from '../core/image-reference';
import { image } from '../core/image-reference';

/**
 * PostgreSQL for CloudNativePG. The `standard` images have pgvector; tag and digest are those of the catalogue that
 * CloudNativePG publishes (cloudnative-pg/artifacts, image-catalogs/catalog-standard-trixie.yaml).
 */
export const postgresImage: ImageReference = image(
  'ghcr.io/cloudnative-pg/postgresql:18.6-202608170814-standard-trixie@sha256:771f9eab5225587af259d84680cc69a5b6e374ac32bb24effafde1f3368a1241',
);

/** PgBouncer as CloudNativePG 1.30.0 is released and tested with (pkg/versions/versions.go). */
export const pgBouncerImage: ImageReference = image('ghcr.io/cloudnative-pg/pgbouncer:1.25.1');

/** Major version of PostgreSQL, the same whoever runs it. */
export const postgresMajor = '18';
