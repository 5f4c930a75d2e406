import * as echarts from 'echarts';
import { Html } from './html';

/** Draws a chart as SVG, without a browser: the same input gives the same text. `id`: unique in its page. */
export function chart(option: echarts.EChartsOption, width: number, height: number, id: string): Html {
  const drawn = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawn.setOption({ animation: false, useUTC: true, ...option });
    // ECharts numbers its charts as they come.
    return new Html(drawn.renderToSVGString().replaceAll(/\bzr\d+-/g, `${id}-`));
  } finally {
    drawn.dispose();
  }
}
