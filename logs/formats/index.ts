import type { LogService } from '../datasets';
import { cloudnativePg } from './cloudnative-pg';
import { envoyAccess } from './envoy-access';
import { envoyApp } from './envoy-app';
import type { Format } from './format';
import { ginAccess } from './gin-access';
import { ginDebug } from './gin-debug';
import { ginRequest } from './gin-request';
import { goStdlib } from './go-stdlib';
import { nginxAccess } from './nginx-access';
import { nginxError } from './nginx-error';
import { structlog } from './structlog';
import { suricataAlert } from './suricata-alert';
import { suricataEngine } from './suricata-engine';
import { suricataEvent } from './suricata-event';
import { text } from './text';
import { uvicorn } from './uvicorn';
import { valkey } from './valkey';
import { wazuhAlert, wazuhAlertCut } from './wazuh-alert';
import { zap } from './zap';

/** Formats of a service in the order in which they are tried, and the dataset of a line that has none of them. */
export interface ServiceFormats {
  readonly formats: readonly Format[];
  readonly otherwise: Format['dataset'];
}

/** Every service's formats. */
export const serviceFormats = {
  api: { formats: [ginAccess, ginRequest, goStdlib, zap, ginDebug], otherwise: 'api.app' },
  edge: { formats: [envoyAccess, envoyApp], otherwise: 'platform' },
  enrichment: { formats: [structlog, uvicorn], otherwise: 'enrichment.app' },
  platform: { formats: [text], otherwise: 'platform' },
  postgres: { formats: [cloudnativePg], otherwise: 'postgres.app' },
  // What is no finding is what the engine says of itself.
  suricata: { formats: [suricataAlert, suricataEngine, suricataEvent, text], otherwise: 'platform' },
  valkey: { formats: [valkey], otherwise: 'valkey.app' },
  wazuh: { formats: [wazuhAlert, wazuhAlertCut, text], otherwise: 'platform' },
  web: { formats: [nginxAccess, nginxError], otherwise: 'web.error' },
} as const satisfies Record<LogService, ServiceFormats>;

/** Every format once. */
export const formats: readonly Format[] = [
  ...new Set(Object.values(serviceFormats).flatMap(({ formats: own }): readonly Format[] => own)),
];
