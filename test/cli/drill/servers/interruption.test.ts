import { interruption } from '../../../../cli/drill/servers/interruption';

describe('an interruption', () => {
  it('comes when the time is up', async () => {
    const { rejection, clear } = interruption('The drill', 20);
    await expect(rejection).rejects.toThrow('The drill is not over after 0.02 s');
    clear();
  });

  it('comes when somebody stops the program, and no longer when it is over', async () => {
    const before = process.listenerCount('SIGTERM');
    const { rejection, clear } = interruption('The drill', 60_000);
    expect(process.listenerCount('SIGTERM')).toBe(before + 1);
    process.emit('SIGTERM');
    await expect(rejection).rejects.toThrow('The drill was stopped');
    clear();
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });
});
