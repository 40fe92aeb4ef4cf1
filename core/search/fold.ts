/**
 * Lower case without umlauts, so that `Übertragung`, `Uebertragung` and `Ubertragung` become one word; ß is ss.
 * `ue` stays after a vowel or q (`neue`, `quer`), as in Lucene's GermanNormalizationFilter.
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ae/g, 'a')
    .replace(/oe/g, 'o')
    .replace(/(?<![aeiouq])ue/g, 'u');
}
