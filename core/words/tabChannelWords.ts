/** The Sie set of the page that adds a tab to a channel, and the shape of both. A file of its own, since only that page loads it. */
const sie = {
  title: 'Registerkarte einrichten',
  question: 'Was soll sie zeigen?',
  department: { hint: 'das Digitalbündel', tab: (code: string) => `Bündel ${code}` },
  overview: { name: 'Überblick', hint: 'wie weit die Fachbereiche sind', tab: 'Bündel Überblick' },
  knowledge: { name: 'Wissen', hint: 'Anleitungen suchen und fragen', tab: 'Bündel Wissen' },
  everybody: 'Jede Person sieht die Registerkarte mit ihrer eigenen Rolle. Wer keine hat, sieht dort nichts.',
  outside:
    'Diese Seite gehört zu Microsoft Teams. Wählen Sie dort in einem Kanal „Registerkarte hinzufügen“ und dann Bündel.',
};

/** Every sentence of the page. */
export type ChannelTabWords = typeof sie;

const du: ChannelTabWords = {
  ...sie,
  outside:
    'Diese Seite gehört zu Microsoft Teams. Wähle dort in einem Kanal „Registerkarte hinzufügen“ und dann Bündel.',
};

/** The page's sentences in a town's form of address. */
export function channelTabWords(address: 'sie' | 'du'): ChannelTabWords {
  return address === 'du' ? du : sie;
}
