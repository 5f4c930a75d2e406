import { check, dashboardFindings, ruleFindings } from '../../../cli/commands/check';
import { CommandFailed } from '../../../cli/exit';
import { environments } from '../../../environments';
import { parseEnvironments } from '../../../environments/environment';
import { dashboardWaivers } from '../../../waivers/dashboards';

const parsed = parseEnvironments(environments);

describe('zerotrace check', () => {
  it('finds nothing in the rules of any environment', () => {
    expect(parsed.flatMap(ruleFindings)).toEqual([]);
  });

  it('finds nothing in our dashboards but what a waiver accepts, and no waiver is expired or unused', () => {
    expect(dashboardFindings(new Date())).toEqual([]);
  });

  it('names a waiver that has expired', () => {
    const later = dashboardFindings(new Date('2030-01-01'));
    expect(later).toHaveLength(dashboardWaivers.length);
    expect(later[0]).toEqual({
      check: 'template-job-rule',
      where: '*',
      message: 'its waiver expired on 2027-11-30: look again',
    });
  });

  it('looks at ranges by what each environment keeps, and fails where one is too long', () => {
    const short = parsed.map((environment) => ({
      ...environment,
      monitoring: {
        ...environment.monitoring,
        prometheus: { ...environment.monitoring.prometheus, scrapeIntervalSeconds: 120 },
      },
    }));
    const [first] = short.flatMap(ruleFindings);
    expect(first).toMatchObject({ check: 'range-too-short', where: expect.stringMatching(/^local: /) });
    const write = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    try {
      expect(() => {
        check(short, {});
      }).toThrow(CommandFailed);
      expect(write.mock.calls.join()).toContain('range-too-short');
    } finally {
      jest.restoreAllMocks();
    }
  });
});
