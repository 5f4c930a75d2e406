import type { Theme } from '../format/color';
import { fontFamily } from './font';
import { pageMargin, panelHead, panelMargin } from './grid';
import { Html } from './html';

/** The style sheet of every page. */
export function style({ canvas, panel, border, text, secondary, link, track }: Theme): Html {
  return new Html(`<style>
* { box-sizing: border-box; margin: 0; }
html { background: ${canvas}; color: ${text}; font: 14px/1.4 ${fontFamily}; }
body { padding: 0 ${pageMargin}px ${pageMargin}px; }
a { color: ${link}; text-decoration: none; }
a:hover { text-decoration: underline; }
.choose { display: flex; gap: 24px; margin: 0 -${pageMargin}px; padding: 8px ${pageMargin}px; border-bottom: 1px solid ${border}; font-size: 12px; flex-wrap: wrap; }
.choose b { font-weight: normal; color: ${secondary}; margin-right: 6px; }
.choose a, .choose em { margin-right: 8px; font-style: normal; }
.choose em { font-weight: bold; }
.head { display: flex; align-items: baseline; gap: 16px; padding: 14px 0 10px; }
.head h1 { font-size: 20px; font-weight: 500; white-space: nowrap; }
.head .time { margin-left: auto; color: ${secondary}; font-size: 12px; white-space: nowrap; }
.choices { display: flex; gap: 16px; padding-bottom: 12px; font-size: 12px; align-items: center; flex-wrap: wrap; }
.choices .choice { border: 1px solid ${border}; border-radius: 2px; background: ${panel}; white-space: nowrap; }
.choices .choice span, .choices .choice b { display: inline-block; padding: 5px 8px; font-weight: normal; }
.choices .choice span { color: ${secondary}; border-right: 1px solid ${border}; }
.choices .links { margin-left: auto; display: flex; gap: 14px; }
.grid { position: relative; }
.row { position: absolute; font-size: 16px; font-weight: 500; line-height: 30px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.panel { position: absolute; background: ${panel}; border: 1px solid ${border}; border-radius: 2px; }
.panel header { display: flex; align-items: center; gap: 4px; height: ${panelHead}px; padding: 0 ${panelMargin}px; }
.panel h3 { font-size: 14px; font-weight: 500; line-height: ${panelHead}px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.panel .body { margin: 0 ${panelMargin}px; overflow: hidden; position: relative; }
.panel svg { display: block; }
.icon { color: ${secondary}; flex: none; display: block; line-height: 0; cursor: default; }
.menu { position: relative; }
.menu summary { list-style: none; cursor: pointer; }
.menu ul { position: absolute; z-index: 2; left: 0; top: 20px; list-style: none; padding: 6px 12px; background: ${panel}; border: 1px solid ${border}; white-space: nowrap; font-size: 12px; line-height: 22px; }
.empty { display: flex; height: 100%; align-items: center; justify-content: center; text-align: center; color: ${secondary}; padding: 0 4px 8px; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th { font-weight: 500; text-align: left; color: ${link}; }
.legend { overflow-y: auto; overflow-x: hidden; scrollbar-width: none; }
.legend table { font-size: 12px; }
.legend tr { height: 20px; line-height: 20px; }
.legend td, .legend th { padding: 0 6px; text-align: right; white-space: nowrap; min-width: 64px; }
.legend .name { text-align: left; width: 100%; max-width: 0; overflow: hidden; text-overflow: ellipsis; }
.key { display: inline-block; width: 14px; height: 4px; border-radius: 2px; margin-right: 8px; vertical-align: middle; }
.keys { display: flex; gap: 16px; font-size: 12px; line-height: 24px; padding-left: 8px; overflow: hidden; }
.stats { display: flex; height: 100%; }
.stat { position: relative; overflow: hidden; }
.stat .course { position: absolute; bottom: 0; left: 0; }
.stat .number { position: absolute; inset: 0; top: 2px; padding: 0 8px; font-weight: 500; line-height: 1.15; white-space: nowrap; }
.stat .alone { display: flex; flex-direction: column; align-items: center; justify-content: center; padding-bottom: 10%; }
.stat .of { font-size: 13px; color: ${text}; overflow: hidden; text-overflow: ellipsis; font-weight: normal; }
.stat small { font-size: 60%; }
.bars { height: 100%; overflow-y: auto; scrollbar-width: none; }
.bars td { padding: 3px 4px; white-space: nowrap; font-size: 13px; }
.bars .name { max-width: 180px; overflow: hidden; text-overflow: ellipsis; width: 1%; padding-right: 10px; }
.bars .bar { padding: 3px 0; }
.bars .bar > div { background: ${track}; }
.bars .bar > div > div { height: 100%; }
.bars .value { width: 1%; text-align: right; padding-left: 10px; }
.table { height: 100%; overflow-y: auto; scrollbar-width: none; }
.table table { table-layout: fixed; }
.table tr { height: 32px; }
.table td, .table th { padding: 0 8px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; border-bottom: 1px solid ${border}; }
.table .value { text-align: right; }
.index { max-width: 900px; line-height: 1.6; }
.index h1 { font-size: 20px; font-weight: 500; padding: 16px 0 8px; }
.index h2 { font-size: 16px; font-weight: 500; padding: 16px 0 4px; }
.index p { color: ${secondary}; }
</style>`);
}
