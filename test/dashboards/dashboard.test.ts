import { dashboard } from '../../dashboards/dashboard';
import { requestGroup } from '../../dashboards/variables';
import { sampleDashboard } from '../support/sample-dashboard';

const { uid, title, folder, description, answer, sections } = sampleDashboard;
const least = { uid, title, folder, description, answer, sections };

describe('dashboard', () => {
  it('is of one environment, which is chosen first, and of all services where it names none', () => {
    expect(dashboard(least)).toEqual({
      ...least,
      services: undefined,
      variables: [expect.objectContaining({ name: 'environment', many: false })],
      related: [],
      logsOf: [],
    });
    expect(dashboard({ ...least, variables: [requestGroup] }).variables.map(({ name }) => name)).toEqual([
      'environment',
      'service',
    ]);
  });

  it('refuses a section that is called like a panel of the answer: ids are made from titles', () => {
    const [first] = answer;
    expect(() => dashboard({ ...least, sections: [{ ...sections[0], title: first.title }] })).toThrow(
      'zerotrace-api has two panels or sections called All',
    );
  });
});
