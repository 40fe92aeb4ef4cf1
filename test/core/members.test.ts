import { isMeant } from '../../core/members.ts';

const anna = { personId: '1', name: 'Müller-Lüdenscheidt, Anna', account: 'anna.mueller@eichenfurt.example' };

test.each(['anna', 'Müll', 'muell', 'ann lüd', 'Luedenscheidt', 'anna.mueller', 'MÜLLER  anna'])(
  '%s means her',
  (text) => {
    expect(isMeant(anna, text)).toBe(true);
  },
);

test.each(['nna', 'Anna Berta', '', ' ', ','])('%j does not', (text) => {
  expect(isMeant(anna, text)).toBe(false);
});
