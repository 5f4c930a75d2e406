import type { ImageReference } from '../core/image-reference';
import type { Peer, PodPeer } from '../kubernetes/peer';

/** One database and the role that owns it. */
export interface PostgresDatabase {
  /** Name of the database. */
  readonly name: string;
  /** Name of the role that owns it and logs in. */
  readonly user: string;
}

/** A server whose statistics a role of their own reads from outside. */
export interface MonitoredServer {
  /** Database to connect to. */
  readonly database: string;
  /** Role that is a member of `pg_monitor`. */
  readonly user: string;
  /** Certificates, as PEM, of who signs the server's. */
  readonly authorities: string;
}

/** Where services find PostgreSQL, whoever runs it. */
export interface PostgresEndpoint {
  /** Host name: the pooler's where there is one. */
  readonly host: string;
  /** Port that clients connect to. */
  readonly port: number;
  /** Its pods or its network, as an end of network flows. */
  readonly peer: Peer;
  /** libpq sslmode: both CloudNativePG and RDS offer TLS, and RDS forces it from PostgreSQL 15 on. */
  readonly sslMode: 'require';
  /** The databases, by the service that owns each. */
  readonly databases: { readonly api: PostgresDatabase; readonly enrichment: PostgresDatabase };
  /** An image that has `pg_isready`, for init containers that wait. */
  readonly clientImage: ImageReference;
  /** The server itself, past a pooler: for who sets something for the whole connection. */
  readonly server: { readonly host: string; readonly peer: Peer };
  /** Its instances, where they are pods that offer metrics. @default - a service of the cloud */
  readonly instances?: PodPeer;
  /** PgBouncer in front of them, whose pods offer metrics too. @default - none */
  readonly pooler?: PodPeer;
  /** What an exporter asks where instances have no metrics themselves. @default - nothing */
  readonly monitored?: MonitoredServer;
}
