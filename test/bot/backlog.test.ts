import fc from 'fast-check';
import { openBacklog } from '../../bot/backlog.ts';

test('the newest comes out first, each once, whatever was added and taken before', () => {
  const step = fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), fc.constant(undefined));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const backlog = openBacklog();
      let expected: string[] = [];
      for (const id of steps) {
        if (id === undefined) expect(backlog.take()).toBe(expected.pop());
        else {
          backlog.add(id);
          expected = [...expected.filter((other) => other !== id), id];
        }
        expect(backlog.size).toBe(expected.length);
      }
      while (expected.length > 0) expect(backlog.take()).toBe(expected.pop());
      expect(backlog.take()).toBeUndefined();
    }),
  );
});
