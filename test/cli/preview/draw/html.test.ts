import { html } from '../../../../cli/preview/draw/html';

it('texts are escaped, markup is not', () => {
  const part = html`<b>${'<script>&"\''}</b>`;
  expect(html`${part}${[part, part]}${1}`.text).toBe(`${'<b>&lt;script&gt;&amp;&quot;&#39;</b>'.repeat(3)}1`);
});
