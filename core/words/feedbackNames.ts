/** What can be pressed under an answer, as it is called there and where it is counted. */
export const feedbackNames = {
  helped: 'Hat geholfen',
  notHelped: 'Hat nicht geholfen',
  wrong: 'Stimmt nicht mehr',
  reasons: {
    outdated: 'Der Ablauf ist anders',
    contact: 'Zuständig ist jemand anders',
    broken: 'Link oder Formular geht nicht',
    incomplete: 'Es fehlt etwas',
  },
  none: 'Keine davon',
};
