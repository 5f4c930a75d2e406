import { dataStreamDataset } from '../../datasets';
import type { Section } from '../config';
import { hash, plugin } from '../config';

/** Copies of lines that show a security event: to a data stream of their own, which fewer people read, and to the counter. */
export function security(): Readonly<Record<string, Section>> {
  return {
    '10-from-intake': {
      type: 'input',
      statements: [plugin('pipeline', { id: 'from-intake', address: 'security' })],
    },
    '20-event': {
      type: 'filter',
      statements: [
        plugin('mutate', {
          id: 'event',
          replace: hash({
            '[data_stream][dataset]': dataStreamDataset('security'),
            '[event][kind]': 'alert',
          }),
        }),
      ],
    },
    '90-hand-on': {
      type: 'output',
      statements: [plugin('pipeline', { id: 'to-store-and-count', send_to: ['store', 'count'] })],
    },
  };
}
