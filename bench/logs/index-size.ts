import { mkdirSync, readFileSync } from 'node:fs';
import { logMappings } from '../../logs/elasticsearch/mappings';
import { mapCheck } from '../../test/support/elasticsearch-mapper/map-check';

/** What documents cost in an index. */
export interface IndexSize {
  /** Bytes of a document as JSON. */
  readonly json: number;
  /** Bytes of a document in one segment of Lucene, with everything that it is found by. */
  readonly indexed: number;
  readonly documents: number;
}

/** Indexes what Filebeat sent by Elasticsearch's own mapper and the exported mapping. Lines that Logstash drops are left out. */
export function indexSize(mapper: string, sent: string, folder: string, about: number): IndexSize {
  const kept = readFileSync(sent, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.includes('"dropped":'));
  // From the whole file: small containers come to their end first.
  const every = Math.max(1, Math.floor(kept.length / about));
  const documents = kept.filter((_, index) => index % every === 0).map(asIndexed);
  mkdirSync(folder);
  const printed = mapCheck(mapper, folder, { mapping: logMappings(), documents, index: 'index' });
  const found = /(\d+) (\d+)\s*$/.exec(printed);
  if (found === null) throw new Error(`MapCheck printed ${printed}`);
  const count = Number(found[1]);
  const json = documents.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  return { json: json / count, indexed: Number(found[2]) / count, documents: count };
}

/** A document with what Logstash adds, and without what is Filebeat's own. */
function asIndexed(line: string): string {
  const sent: unknown = JSON.parse(line);
  const document: Record<string, unknown> = isRecord(sent) ? { ...sent } : {};
  delete document['@metadata'];
  const event = isRecord(document['event']) ? document['event'] : {};
  const stream = isRecord(document['data_stream']) ? document['data_stream'] : {};
  return JSON.stringify({
    ...document,
    event: { ...event, kind: 'event', ingested: document['@timestamp'] },
    data_stream: { ...stream, dataset: `zerotrace.${String(event['dataset'])}` },
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
