import {
  aligned,
  goFloats,
  goName,
  goPrivateName,
  goString,
  goStrings,
} from '../../../metrics/instrumentation/go-text';

describe('names', () => {
  it.each([
    ['http_requests_total', 'HTTPRequestsTotal', 'httpRequestsTotal'],
    ['company_id', 'CompanyID', 'companyID'],
    ['db_connection_wait_seconds', 'DBConnectionWaitSeconds', 'dbConnectionWaitSeconds'],
    ['config-audit', 'ConfigAudit', 'configAudit'],
    ['DELETE', 'Delete', 'delete'],
  ])('%s is written %s and %s', (name, exported, own) => {
    expect([goName(name), goPrivateName(name)]).toEqual([exported, own]);
  });
});

describe('literals', () => {
  it('are quoted as Go reads them', () => {
    expect(goString('a "b" \\ c')).toBe('"a \\"b\\" \\\\ c"');
    expect(goStrings(['a', 'b'])).toBe('[]string{"a", "b"}');
    expect(goFloats([0.005, 1, 60])).toBe('[]float64{0.005, 1, 60}');
  });

  it('are aligned as gofmt aligns them', () => {
    expect(
      aligned([
        ['a', 'int'],
        ['longer', 'string'],
      ]),
    ).toEqual(['a      int', 'longer string']);
  });
});
