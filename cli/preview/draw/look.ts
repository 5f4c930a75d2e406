import type { TimeseriesPanel } from '../grafana/timeseries';
import type { Theme } from '../format/color';
import { colorOf, seriesColor } from '../format/color';

/** How one series of a graph looks, overrides included. */
export interface Look {
  readonly color: string;
  readonly drawStyle: 'line' | 'bars';
  /** Pixels, and the lengths of dashes; undefined where it is whole. */
  readonly lineWidth: number;
  readonly dash: number[] | undefined;
  /** 0 to 1. */
  readonly fill: number;
  /** Name of the stack that it is part of, if of any. */
  readonly stack: string | undefined;
}

/** The look of a series by its query and its place in the panel. */
export function lookOf({ fieldConfig }: TimeseriesPanel, refId: string, index: number, theme: Theme): Look {
  const { drawStyle, lineWidth, fillOpacity, stacking } = fieldConfig.defaults.custom;
  const look = { color: seriesColor(index, theme), drawStyle, lineWidth, fill: fillOpacity / 100, stacking };
  let dash: number[] | undefined;
  for (const { matcher, properties } of fieldConfig.overrides) {
    if (matcher.options !== refId) continue;
    for (const property of properties) {
      switch (property.id) {
        case 'color':
          look.color = colorOf(property.value.fixedColor, theme);
          break;
        case 'custom.lineStyle':
          dash = property.value.fill === 'dash' ? (property.value.dash ?? [10, 10]) : undefined;
          break;
        case 'custom.drawStyle':
          look.drawStyle = property.value;
          break;
        case 'custom.fillOpacity':
          look.fill = property.value / 100;
          break;
        case 'custom.stacking':
          look.stacking = property.value;
          break;
      }
    }
  }
  const { stacking: stacked, ...rest } = look;
  return { ...rest, dash, stack: stacked.mode === 'normal' ? stacked.group : undefined };
}
