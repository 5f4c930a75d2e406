import type { LogFieldName } from '../fields';
import { logField, logFieldNames } from '../fields';

/** Fields that Filebeat may send; Logstash adds those of its own and no other. */
export const filebeatFields: readonly LogFieldName[] = logFieldNames.filter((name) => logField(name).by !== 'logstash');

/** Fields that Logstash may add. */
export const logstashFields: readonly LogFieldName[] = logFieldNames.filter((name) => logField(name).by === 'logstash');
