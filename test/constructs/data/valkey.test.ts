import { TerraformStack, Testing } from 'cdktf';
import { Valkey } from '../../../constructs/data/valkey';
import { valkeyCommand, valkeyConfig } from '../../../constructs/data/valkey-config';
import { dataNamespace, sampleSecret, sampleValkeyOptions } from '../../support/sample-data';
import type { Synthesized } from '../../support/synthesize';
import { resource } from '../../support/synthesize';

const stack = new TerraformStack(Testing.app(), 'test');
const valkey = new Valkey(stack, 'valkey', {
  namespace: dataNamespace,
  options: sampleValkeyOptions(),
  password: sampleSecret('valkey'),
  storageClass: 'gp3',
  placement: { nodeSelector: { pool: 'stateful' } },
});
const json = JSON.parse(Testing.synth(stack)) as Synthesized;

describe('Valkey', () => {
  it('is found by the name that the code of enrichment has in it', () => {
    expect(valkey).toMatchObject({
      host: 'zerotrace-valkey.zerotrace-data.svc',
      port: 6379,
      peer: { labels: { 'app.kubernetes.io/name': 'zerotrace-valkey' } },
    });
    expect(resource(json, 'kubernetes_service_v1')).toMatchObject({
      metadata: { name: 'zerotrace-valkey', namespace: 'zerotrace-data' },
      spec: { port: [{ name: 'valkey', port: 6379 }] },
    });
  });

  it('is one pod with a volume, restricted', () => {
    expect(resource(json, 'kubernetes_stateful_set_v1')).toMatchObject({
      spec: {
        replicas: '1',
        volume_claim_template: [
          {
            metadata: { name: 'data' },
            spec: { storage_class_name: 'gp3', resources: { requests: { storage: '1Gi' } } },
          },
        ],
        template: {
          spec: {
            automount_service_account_token: false,
            node_selector: { pool: 'stateful' },
            security_context: { run_as_non_root: true, run_as_user: '999', fs_group: '999' },
            container: [
              {
                image: 'docker.io/valkey/valkey:9.1.2-alpine3.24',
                command: valkeyCommand('/etc/valkey/valkey.conf', 'VALKEYCLI_AUTH'),
                security_context: { read_only_root_filesystem: true },
                volume_mount: [
                  { mount_path: '/etc/valkey', read_only: true },
                  { mount_path: '/data', read_only: false },
                ],
              },
            ],
          },
        },
      },
    });
  });

  it('has its password in a Secret only', () => {
    expect(resource(json, 'kubernetes_secret_v1')['data_wo']).toEqual({ password: '${var.valkey}' });
    expect(resource(json, 'kubernetes_config_map_v1')['data']).toEqual({
      'valkey.conf': valkeyConfig({ maxMemory: '256Mi' }),
    });
    expect(resource(json, 'kubernetes_stateful_set_v1')).toMatchObject({
      spec: {
        template: {
          spec: {
            container: [
              {
                env: [
                  {
                    name: 'VALKEYCLI_AUTH',
                    value_from: { secret_key_ref: { name: 'zerotrace-valkey', key: 'password' } },
                  },
                ],
              },
            ],
          },
        },
      },
    });
  });

  it('is ready when it answers, and started again only when it does not listen', () => {
    const answers = { exec: { command: ['valkey-cli', '-e', 'ping'] } };
    expect(resource(json, 'kubernetes_stateful_set_v1')).toMatchObject({
      spec: {
        template: {
          spec: {
            container: [
              {
                startup_probe: { ...answers, period_seconds: 5, failure_threshold: 60 },
                readiness_probe: answers,
                liveness_probe: { tcp_socket: [{ port: 'valkey' }] },
              },
            ],
          },
        },
      },
    });
  });
});
