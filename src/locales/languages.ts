/**
 * THE list of languages. Each has a folder of that name with everything about the language: its name and formats
 * (`facts.ts`), words to recognise (`recognition.ts`), its texts (`index.ts`) and those of the pane (`words.ts`). All
 * users go through this list, so that adding a language takes a folder and an entry here.
 */
export const languages = ['en', 'fr', 'it', 'pt'] as const;

export type Language = (typeof languages)[number];

/** Used where a requested language is not available. */
export const fallback: Language = 'en';

/** The language of a tag such as "fr", "fr-FR" or "PT_pt"; undefined where we lack it. */
export function languageOf(tag: string): Language | undefined {
  const [primary] = tag.trim().toLowerCase().split(/[-_]/);
  return languages.find((language) => language === primary);
}

/** A value for each language, in the order of the list. */
export function perLanguage<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, T>;
}
