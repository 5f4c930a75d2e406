import { boxOf } from '../../../../cli/preview/draw/grid';

describe('the grid', () => {
  it('is as wide as the page without its margins', () => {
    expect(boxOf({ x: 0, y: 1, w: 24, h: 8 }, 1280)).toEqual({ left: 0, top: 38, width: 1248, height: 296 });
  });

  it('leaves eight pixels between panels', () => {
    const [one, other] = [boxOf({ x: 0, y: 0, w: 3, h: 4 }, 1280), boxOf({ x: 3, y: 0, w: 3, h: 4 }, 1280)];
    expect(other.left - one.left - one.width).toBe(8);
  });
});
