import type { Message, MessageCase } from '../../support/alertmanager-routes';
import { ask } from '../../support/alertmanager-routes';
import { describeWithGoProgram } from '../../support/go-program';
import { sampleNotifications } from '../../support/sample-notifications';

const silenceOf = (labels: Readonly<Record<string, string>>) =>
  `https://alerts.example.com/#/silences/new?filter=%7B${Object.entries(labels)
    .map(([name, value]) => `${name}%3D%22${value}%22`)
    .join('%2C')}%7D`;

function agentsOf(company: string, ended = false): MessageCase['alerts'][number] {
  return {
    labels: {
      alertname: 'AgentOffline',
      environment: 'production',
      service: 'agents',
      severity: 'warning',
      team: 'services',
      company_id: company,
    },
    annotations: {
      summary: `Agents of ${company} are silent`,
      description: `40.2% of the agents of ${company} are silent`,
      runbook_url: 'https://runbooks.example.com/AgentOffline',
      dashboard_url: '/d/agents',
    },
    startsAt: '2026-07-01T08:00:00Z',
    ...(ended ? { endsAt: '2026-07-01T09:30:00Z' } : {}),
  };
}

const group = { alertname: 'AgentOffline', environment: 'production', service: 'agents' };

function companies(count: number, ended = false) {
  return Array.from({ length: count }, (_, index) => agentsOf(`c${index + 1}`, ended));
}

function tell(program: string, change: Partial<MessageCase>): Message {
  const message: MessageCase = {
    receiver: 'services-critical',
    groupLabels: group,
    alerts: [agentsOf('c1')],
    ...change,
  };
  const [answer] = ask(program, sampleNotifications(), { messages: [message] }).messages;
  if (answer === undefined) throw new Error('no message');
  return answer;
}

describeWithGoProgram('alertmanager-routes', 'messages, as Alertmanager writes them', (program) => {
  it('say in Slack what, where, since when, how much, and where to go on', () => {
    const { slack } = tell(program(), {});
    expect(slack).toHaveLength(1);
    expect(slack[0]?.channel).toBe('#alerts-services');
    expect(slack[0]?.attachments).toEqual([
      expect.objectContaining({
        title: '[WARNING] AgentOffline of agents in production',
        title_link:
          'https://alerts.example.com/#/alerts?filter=%7Balertname%3D%22AgentOffline%22%2Cenvironment%3D%22production%22%2Cservice%3D%22agents%22%7D',
        fallback: '[WARNING] AgentOffline of agents in production',
        color: 'warning',
        footer: 'team services',
        text: `*Agents of c1 are silent*
40.2% of the agents of c1 are silent
Where: production / agents, company_id=c1
Since: 2026-07-01 10:00 CEST
<https://runbooks.example.com/AgentOffline|Runbook> | <https://grafana.example.com/d/agents|Dashboard> | <${silenceOf({ alertname: 'AgentOffline', company_id: 'c1', environment: 'production', service: 'agents', severity: 'warning', team: 'services' })}|Silence>

`,
      }),
    ]);
  });

  it('say the same by e-mail, to each address, as text and as HTML', () => {
    const { emails } = tell(program(), {});
    expect(emails.map(({ to }) => to)).toEqual(['services@example.com', 'lead@example.com']);
    const silence = silenceOf({
      alertname: 'AgentOffline',
      company_id: 'c1',
      environment: 'production',
      service: 'agents',
      severity: 'warning',
      team: 'services',
    });
    expect(emails[0]?.subject).toBe('[WARNING] AgentOffline of agents in production');
    expect(emails[0]?.text).toBe(`Agents of c1 are silent
40.2% of the agents of c1 are silent
Where:     production / agents, company_id=c1
Since:     2026-07-01 10:00 CEST
Runbook:   https://runbooks.example.com/AgentOffline
Dashboard: https://grafana.example.com/d/agents
Silence:   ${silence}

`);
    expect(emails[0]?.html).toBe(`<!doctype html>
<html><head><meta charset="utf-8"><title>[WARNING] AgentOffline of agents in production</title></head><body>
<h2>[WARNING] AgentOffline of agents in production</h2>
<h3>Agents of c1 are silent</h3>
<p>40.2% of the agents of c1 are silent</p>
<p>Where: production / agents, company_id=c1<br>Since: 2026-07-01 10:00 CEST</p>
<p><a href="https://runbooks.example.com/AgentOffline">Runbook</a> | <a href="https://grafana.example.com/d/agents">Dashboard</a> | <a href="${silence}">Silence</a></p>
</body></html>`);
  });

  it('list ten alerts, each with its own words, and count the others', () => {
    const { slack, emails } = tell(program(), { alerts: companies(13) });
    const text = slack[0]?.attachments[0]?.text ?? '';
    expect(slack[0]?.attachments[0]?.title).toBe('[WARNING x13] AgentOffline of agents in production');
    expect(text.match(/^\*Agents of c\d+ are silent\*$/gm)).toEqual(
      Array.from({ length: 10 }, (_, index) => `*Agents of c${index + 1} are silent*`),
    );
    expect(text.split('\n').filter((line) => line.startsWith('+'))).toEqual(['+3 more']);
    expect(emails[0]?.text.split('\n').filter((line) => line.startsWith('+'))).toEqual(['+3 more']);
    expect(emails[0]?.html).toContain('<p>+3 more</p>');
    expect(tell(program(), { alerts: companies(10) }).slack[0]?.attachments[0]?.text).not.toContain(' more');
  });

  it('say when it is over, and since when it was', () => {
    const { slack, emails } = tell(program(), { alerts: companies(1, true) });
    expect(slack[0]?.attachments[0]).toMatchObject({
      title: '[RESOLVED] AgentOffline of agents in production',
      color: 'good',
      text: `Resolved: Agents of c1 are silent
Where: production / agents, company_id=c1
From 2026-07-01 10:00 CEST to 2026-07-01 11:30 CEST

`,
    });
    expect(emails[0]?.subject).toBe('[RESOLVED] AgentOffline of agents in production');
    expect(emails[0]?.html).toContain('<h3>Resolved: Agents of c1 are silent</h3>');
  });

  it('tell of what goes on before what is over', () => {
    const text = tell(program(), { alerts: [...companies(1, true), agentsOf('c2')] }).slack[0]?.attachments[0];
    expect(text?.title).toBe('[WARNING] AgentOffline of agents in production');
    expect(text?.text.split('\n').filter((line) => line.includes('silent'))).toEqual([
      '*Agents of c2 are silent*',
      '40.2% of the agents of c2 are silent',
      'Resolved: Agents of c1 are silent',
    ]);
  });

  it('do not let a label call everybody, nor write HTML, nor leave its link', () => {
    const evil = '<!channel> & "x\\y" <b>';
    const { slack, emails } = tell(program(), { alerts: [agentsOf(evil)] });
    const text = slack[0]?.attachments[0]?.text ?? '';
    expect(text).toContain('*Agents of &lt;!channel&gt; &amp; "x\\y" &lt;b&gt; are silent*');
    expect(text).not.toContain('<!channel>');
    const link = /<(https:\/\/alerts[^|]*)\|Silence>/.exec(text)?.[1] ?? '';
    expect(decodeURIComponent(new URL(link).hash)).toContain(String.raw`company_id="<!channel> & \"x\\y\" <b>"`);
    expect(emails[0]?.html).not.toContain('<!channel>');
    const html = /href="(https:\/\/alerts[^"]*)"/.exec(emails[0]?.html ?? '')?.[1] ?? '';
    expect(decodeURIComponent(html)).toBe(decodeURIComponent(link));
  });

  it('leave out what an alert does not say, as the adopted ones do', () => {
    const { slack, emails } = tell(program(), {
      groupLabels: { alertname: 'KubeNodeNotReady' },
      alerts: [
        {
          labels: { alertname: 'KubeNodeNotReady', severity: 'critical', node: 'n1' },
          annotations: { summary: 'Node is not ready.', dashboard_url: 'https://elsewhere.example.com/d/x' },
          startsAt: '2026-01-01T00:00:00Z',
        },
      ],
    });
    expect(slack[0]?.attachments[0]).toMatchObject({
      title: '[CRITICAL] KubeNodeNotReady',
      color: 'danger',
      footer: 'team unknown',
      text: `*Node is not ready.*
Where: no environment / no service, node=n1
Since: 2026-01-01 01:00 CET
<https://elsewhere.example.com/d/x|Dashboard> | <${silenceOf({ alertname: 'KubeNodeNotReady', node: 'n1', severity: 'critical' })}|Silence>

`,
    });
    expect(emails[0]?.html).toContain('<a href="https://elsewhere.example.com/d/x">Dashboard</a>');
  });

  it('name a runbook by its path where it is not published: a link would lead nowhere', () => {
    const [alert] = companies(1);
    if (alert === undefined) throw new Error('no alert');
    const annotations = { ...alert.annotations, runbook_url: 'docs/runbooks/AgentOffline.md' };
    const { slack, emails } = tell(program(), { alerts: [{ ...alert, annotations }] });
    expect(slack[0]?.attachments[0]?.text).toContain('\nRunbook: docs/runbooks/AgentOffline.md | <https://grafana');
    expect(emails[0]?.html).toContain('<p>Runbook: docs/runbooks/AgentOffline.md | <a href="https://grafana');
  });

  it('put a digest into one line for each alert', () => {
    const { slack, emails } = tell(program(), { receiver: 'services-info', alerts: companies(11) });
    expect(slack[0]?.attachments[0]?.text.split('\n').slice(8)).toEqual([
      '• Agents of c9 are silent: 40.2% of the agents of c9 are silent',
      '• Agents of c10 are silent: 40.2% of the agents of c10 are silent',
      '+1 more',
      '',
    ]);
    expect(emails).toEqual([]);
  });

  it('page with the same title', () => {
    expect(tell(program(), { receiver: 'security-critical' }).pagerDuty).toEqual([
      '[WARNING] AgentOffline of agents in production',
    ]);
  });
});
