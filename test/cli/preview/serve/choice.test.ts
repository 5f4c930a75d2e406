import { choice, queryOf } from '../../../../cli/preview/serve/choice';

describe('a choice', () => {
  it('is a healthy day in light colours where nothing is said', () => {
    expect(choice.parse({})).toEqual({ scenario: 'healthy', theme: 'light', width: 1280 });
  });

  it.each([{ scenario: 'doom' }, { theme: 'pink' }, { width: '10' }, { range: '2d' }, { range: 'long' }])(
    'cannot be %p',
    (wrong) => {
      expect(choice.safeParse(wrong).success).toBe(false);
    },
  );

  it('is kept in addresses', () => {
    const chosen = choice.parse({ theme: 'dark', width: '1920' });
    expect(queryOf(chosen, { range: '1h' })).toBe('?scenario=healthy&theme=dark&width=1920&range=1h');
  });
});
