/** The options of a language list, each language by its own name. */
import { factsOf } from '../../locales/facts';
import { languages } from '../../locales/languages';

export function LanguageOptions() {
  return languages.map((language) => (
    <option key={language} value={language} lang={language}>
      {factsOf[language].name}
    </option>
  ));
}
