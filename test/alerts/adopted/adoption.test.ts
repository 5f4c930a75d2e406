import { adopted, each, off, replaced } from '../../../alerts/adopted/adoption';

describe('decisions about alerts', () => {
  it('say what becomes of one, and why', () => {
    expect(adopted('It is good.')).toEqual({ decision: 'adopted', reason: 'It is good.' });
    expect(off('It says nothing.')).toEqual({ decision: 'off', reason: 'It says nothing.' });
    expect(replaced('ApiDown', 'Ours is better.')).toEqual({
      decision: 'replaced',
      by: 'ApiDown',
      reason: 'Ours is better.',
    });
  });

  it('are the same about several', () => {
    const decision = off('It says nothing.');
    expect(each(['One', 'Two'], decision)).toEqual({ One: decision, Two: decision });
  });
});
