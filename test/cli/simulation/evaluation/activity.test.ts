import { activities } from '../../../../cli/simulation/evaluation/activity';

const held = (text: string) => Uint8Array.from(text, (each) => (each === 'x' ? 1 : 0));
const timing = { interval: 60, for: 120, keepFiringFor: 0 };

describe('what Prometheus makes of a condition', () => {
  it('is pending until it has held for `for`, and fires then until it ends', () => {
    expect(activities(held('.xxxxx.'), timing)).toEqual([{ since: 1, fires: 3, until: 6 }]);
  });

  it('begins anew after an evaluation at which it does not hold', () => {
    expect(activities(held('xx.xx.xxx'), timing)).toEqual([
      { since: 0, fires: undefined, until: 2 },
      { since: 3, fires: undefined, until: 5 },
      { since: 6, fires: 8, until: 9 },
    ]);
  });

  it('fires at once without `for`', () => {
    expect(activities(held('.x.'), { ...timing, for: 0 })).toEqual([{ since: 1, fires: 1, until: 2 }]);
  });

  it('rounds `for` up to whole evaluations', () => {
    expect(activities(held('xxxx'), { ...timing, for: 130 })).toEqual([{ since: 0, fires: 3, until: 4 }]);
  });

  it('keeps firing for a while after the condition, across gaps that are shorter', () => {
    const keeping = { ...timing, for: 0, keepFiringFor: 120 };
    expect(activities(held('x.x....'), keeping)).toEqual([{ since: 0, fires: 0, until: 5 }]);
    expect(activities(held('x...x..'), keeping)).toEqual([
      { since: 0, fires: 0, until: 3 },
      { since: 4, fires: 4, until: 7 },
    ]);
  });

  it('does not keep what never fired', () => {
    expect(activities(held('x..'), { ...timing, keepFiringFor: 120 })).toEqual([
      { since: 0, fires: undefined, until: 1 },
    ]);
  });
});
