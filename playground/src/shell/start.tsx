/** The first choice: a sample, an empty workbook, a file of one's own. */
import { factsOf } from 'accord/language-facts';
import { languages } from 'accord/languages';
import { sampleNames } from 'accord/sample-names';
import type { PlaygroundSession } from '../session';
import type { PlaygroundTexts } from '../texts';
import { useFileChoice } from './file-choice';

const PARTNERS = { 'saveurs-partagees': 3, 'minor-med': 5 };

interface Props {
  session: PlaygroundSession;
  words: PlaygroundTexts;
  onTour: () => void;
}

export function Start({ session, words, onTour }: Props) {
  const { input, choose } = useFileChoice((files) => void session.openFiles(files));
  return (
    <div className="start">
      <div className="start-inside">
        <div className="start-head">
          <h1>{words.welcome}</h1>
          <label>
            {words.language}{' '}
            <select
              value={session.language}
              onChange={({ target }) => location.assign(`?lang=${encodeURIComponent(target.value)}`)}
            >
              {languages.map((language) => (
                <option key={language} value={language} lang={language}>
                  {factsOf[language].name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div className="choices">
          {[...sampleNames].map((name) => (
            <section key={name} className="choice sample">
              <button type="button" className="choice-button" onClick={() => void session.openSample(name)}>
                <strong>{words.samples[name].title}</strong>
                <span>{words.samples[name].text}</span>
                <small>{words.samplePartners(PARTNERS[name])}</small>
              </button>
              <button
                type="button"
                className="tour-button"
                aria-label={`${words.tour.begin}: ${words.samples[name].title}`}
                onClick={() => {
                  onTour();
                  void session.openSample(name);
                }}
              >
                {words.tour.begin}
              </button>
            </section>
          ))}
          <section className="choice">
            <button type="button" className="choice-button" onClick={() => session.openEmpty()}>
              <strong>{words.empty.title}</strong>
              <span>{words.empty.text}</span>
            </button>
          </section>
          <section className="choice">
            {input}
            <button type="button" className="choice-button" onClick={choose}>
              <strong>{words.own.title}</strong>
              <span>{words.own.text}</span>
              <small>{words.drop}</small>
            </button>
          </section>
        </div>
        <p className="honest-text">{words.honest}</p>
      </div>
    </div>
  );
}
