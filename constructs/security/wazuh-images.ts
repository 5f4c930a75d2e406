import { image } from '../core/image-reference';
import type { ImageReference } from '../core/image-reference';

/** Version of every part of Wazuh: manager, indexer and dashboard must be of one version, an agent of the same or an older one. */
export const wazuhVersion = '4.14.6';

/** Images of Wazuh (https://github.com/wazuh/wazuh-docker/tree/v4.14.6/build-docker-images). */
export const wazuhImages = {
  manager: image(`docker.io/wazuh/wazuh-manager:${wazuhVersion}`),
  indexer: image(`docker.io/wazuh/wazuh-indexer:${wazuhVersion}`),
  dashboard: image(`docker.io/wazuh/wazuh-dashboard:${wazuhVersion}`),
  agent: image(`docker.io/wazuh/wazuh-agent:${wazuhVersion}`),
} as const satisfies Record<string, ImageReference>;
