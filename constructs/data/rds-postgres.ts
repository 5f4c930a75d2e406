import { DbInstance } from '@cdktf/provider-aws/lib/db-instance';
import { DbParameterGroup } from '@cdktf/provider-aws/lib/db-parameter-group';
import { DbSubnetGroup } from '@cdktf/provider-aws/lib/db-subnet-group';
import { SecurityGroup } from '@cdktf/provider-aws/lib/security-group';
import { VpcSecurityGroupIngressRule } from '@cdktf/provider-aws/lib/vpc-security-group-ingress-rule';
import { Construct } from 'constructs';
import type { ICluster } from '../cluster/cluster';
import { KmsKey } from '../core/kms-key';
import { LogGroup } from '../core/log-group';
import { bytes } from '../core/quantity';
import type { SecretValue } from '../core/secret-value';
import type { INamespace } from '../kubernetes/namespace';
import type { CidrPeer } from '../kubernetes/peer';
import type { Placement } from '../kubernetes/placement';
import type { INetwork } from '../network/network';
import type { RdsOptions } from './data-options';
import { DatabaseSetup } from './database-setup';
import { administrativeDatabase } from './database-setup-sql';
import { metricsRole, monitorRole, postgresDatabases } from './postgres-databases';
import type { MonitoredServer, PostgresEndpoint } from './postgres-endpoint';
import { postgresImage, postgresMajor } from './postgres-images';
import { RdsMonitoringRole } from './rds-monitoring-role';
import { rdsAuthority, rdsAuthorityName } from './rds-authority';
import { rdsParameters } from './rds-parameters';

/** Properties of `RdsPostgres`. */
export interface RdsPostgresProps {
  /** Identifier of the instance, unique in account and region, and first part of other names. */
  readonly name: string;
  /** The VPC: the instance is in its intra subnets. */
  readonly network: INetwork;
  /** The cluster whose pods may connect. */
  readonly cluster: ICluster;
  /** Namespace of the Job that makes roles and databases. */
  readonly namespace: INamespace;
  /** Sizes. */
  readonly options: RdsOptions;
  /** Passwords of the administrator, of the services' roles and of the exporters'. */
  readonly passwords: Readonly<
    Record<keyof PostgresEndpoint['databases'] | 'metrics' | 'monitor' | 'administrator', SecretValue>
  >;
  /** Nodes of the Job. @default - any node */
  readonly placement?: Placement;
  /** Registry that the Job's image is pulled through. @default - none */
  readonly imageMirror?: string;
  /** Makes Terraform and RDS refuse to delete the instance and its key. @default false */
  readonly protected?: boolean;
}

/** Defaults of `RdsPostgres`. */
export const rdsPostgresDefaults = { protected: false } as const;

const port = 5432;

const administrator = 'zerotrace_admin';

const gibibyte = 2 ** 30;

/** PostgreSQL as Amazon RDS: one instance, or two with `multiAz`, and the roles and databases on it. */
export class RdsPostgres extends Construct implements PostgresEndpoint {
  readonly host: string;
  readonly port = port;
  readonly peer: CidrPeer;
  readonly server: PostgresEndpoint['server'];
  readonly sslMode = 'require';
  readonly databases = postgresDatabases;
  readonly clientImage = postgresImage;
  readonly monitored: MonitoredServer;

  constructor(scope: Construct, id: string, props: RdsPostgresProps) {
    super(scope, id);
    const { network, cluster, namespace, passwords, placement, imageMirror } = props;
    const instance = this.instance(props);
    this.host = instance.address;
    this.peer = { kind: 'cidr', name: 'vpc', cidr: network.cidr };
    this.server = { host: this.host, peer: this.peer };
    const authorities = rdsAuthority(this, cluster.region);
    this.monitored = { database: administrativeDatabase, user: monitorRole.user, authorities };
    const { api, enrichment } = postgresDatabases;
    new DatabaseSetup(this, 'setup', {
      name: 'zerotrace-postgres-setup',
      namespace,
      host: this.host,
      port,
      server: this.peer,
      administrator: { user: administrator, password: passwords.administrator },
      databases: [
        { ...api, password: passwords.api },
        { ...enrichment, password: passwords.enrichment },
      ],
      readers: [
        { ...metricsRole, password: passwords.metrics },
        { ...monitorRole, password: passwords.monitor },
      ],
      placement,
      imageMirror,
    });
  }

  private instance(props: RdsPostgresProps): DbInstance {
    const { name, network, cluster, options, passwords } = props;
    const isProtected = props.protected ?? rdsPostgresDefaults.protected;
    const key = new KmsKey(this, 'key', {
      alias: `${name}-postgres`,
      description: `RDS instance ${name}`,
      location: cluster,
      preventDestroy: isProtected,
    });
    const role = new RdsMonitoringRole(this, 'monitoring', {
      name: `${name}-rds-monitoring`,
      instance: name,
      location: cluster,
    });
    // RDS would make log groups of its own, without a key and for ever.
    const logs = ['postgresql', 'upgrade'];
    const logGroups = logs.map(
      (log) => new LogGroup(this, `log-${log}`, { name: `/aws/rds/instance/${name}/${log}`, retentionDays: 90, key }),
    );
    const subnets = new DbSubnetGroup(this, 'subnets', { name, subnetIds: [...network.intraSubnetIds] });
    const parameters = new DbParameterGroup(this, 'parameters', {
      name: `${name}-postgres${postgresMajor}`,
      family: `postgres${postgresMajor}`,
      parameter: rdsParameters(options),
      lifecycle: { createBeforeDestroy: true },
    });
    const allocatedStorage = bytes(options.storage) / gibibyte;
    return new DbInstance(this, 'instance', {
      identifier: name,
      engine: 'postgres',
      // The major: RDS chooses the minor, and moves to the next one in the maintenance window.
      engineVersion: postgresMajor,
      autoMinorVersionUpgrade: true,
      allowMajorVersionUpgrade: false,
      instanceClass: options.instanceClass,
      multiAz: options.multiAz,
      allocatedStorage,
      maxAllocatedStorage: 2 * allocatedStorage,
      storageType: 'gp3',
      storageEncrypted: true,
      kmsKeyId: key.arn,
      username: administrator,
      passwordWo: passwords.administrator.reference,
      passwordWoVersion: passwords.administrator.revision,
      port,
      dbSubnetGroupName: subnets.name,
      vpcSecurityGroupIds: [this.securityGroup(props)],
      publiclyAccessible: false,
      caCertIdentifier: rdsAuthorityName,
      parameterGroupName: parameters.name,
      iamDatabaseAuthenticationEnabled: true,
      backupRetentionPeriod: options.backupRetentionDays,
      backupWindow: '01:00-02:00',
      maintenanceWindow: 'sun:03:00-sun:04:00',
      copyTagsToSnapshot: true,
      deleteAutomatedBackups: !isProtected,
      skipFinalSnapshot: !isProtected,
      finalSnapshotIdentifier: isProtected ? `${name}-final` : undefined,
      deletionProtection: isProtected,
      enabledCloudwatchLogsExports: logs,
      monitoringInterval: 60,
      monitoringRoleArn: role.arn,
      performanceInsightsEnabled: true,
      performanceInsightsKmsKeyId: key.arn,
      performanceInsightsRetentionPeriod: 7,
      lifecycle: isProtected ? { preventDestroy: true } : undefined,
      dependsOn: [...role.ready, ...logGroups.flatMap(({ ready }) => ready)],
    });
  }

  private securityGroup({ name, network, cluster }: RdsPostgresProps): string {
    const group = new SecurityGroup(this, 'security-group', {
      name: `${name}-postgres`,
      description: 'PostgreSQL: from pods and nodes of the cluster',
      vpcId: network.vpcId,
    });
    new VpcSecurityGroupIngressRule(this, 'from-cluster', {
      securityGroupId: group.id,
      referencedSecurityGroupId: cluster.securityGroupId,
      description: 'PostgreSQL from the cluster',
      ipProtocol: 'tcp',
      fromPort: port,
      toPort: port,
    });
    return group.id;
  }
}
