/**
 * THE list of languages. Each is the folder of that name beside this file, which holds all that the language is: its
 * name and habits (`facts.ts`), what people write in it (`recognition.ts`), its texts (`index.ts`) and those of the pane
 * (`words.ts`). What needs them goes through this list, so that a language costs its folder and its entry here.
 */
export const languages = ['en', 'fr', 'it', 'pt'] as const;

export type Language = (typeof languages)[number];

/** Speaks where we do not have the language that is asked for. */
export const fallback: Language = 'en';

/** The language we have for a tag such as "fr", "fr-FR" or "PT_pt"; undefined when there is none. */
export function languageOf(tag: string): Language | undefined {
  const [primary] = tag.trim().toLowerCase().split(/[-_]/);
  return languages.find((language) => language === primary);
}

/** Something of each language, made in the order of the list. */
export function perLanguage<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, T>;
}
