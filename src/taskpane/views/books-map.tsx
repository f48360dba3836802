/** How books are read: what each column, account, word and cost centre is taken for, and lines that are otherwise. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { withCode, withColumn, withLine, type LineException } from '../../core/books/edit';
import type { BooksColumn } from '../../core/books/columns';
import { headersOf } from '../../locales/headers';
import type { ImportView } from '../../worker/partner-views';
import type { LineChoice, TextChoice } from '../../jobs/expense-import/choices';
import { usePane, useWords } from '../context';
import { ChoiceField } from '../parts/choice-field';
import { Buttons, Card, Paragraph } from '../parts/layout';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', padding: '4px 0', fontWeight: tokens.fontWeightSemibold },
  list: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '4px 0 8px' },
  row: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  line: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    paddingBottom: '10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export function BooksMapEditor({ view }: { view: ImportView }) {
  const { words, choices } = view;
  const { columns, accounts, labels, centres, words: ofEntries, lines, categories, actions } = choices;
  const codes = { view, options: categories, none: words.open };
  const isAnswered = ofEntries === undefined || centres.length > 0;
  return (
    <Card>
      {ofEntries ? <Words view={view} suggested={ofEntries} isOpen={!isAnswered} /> : null}
      {centres.length > 0 && !ofEntries ? (
        <Part title={words.centres} hint={words.centresHint} open={isOpen(centres)}>
          <Codes {...codes} options={actions} none={words.elsewhere} list="costCentres" choices={centres} />
        </Part>
      ) : null}
      {columns.length > 0 ? (
        <Part title={words.columns} hint={words.columnsHint}>
          <Columns view={view} />
        </Part>
      ) : null}
      {accounts.length > 0 ? (
        <Part title={words.accounts} open={isOpen(accounts)}>
          <Codes {...codes} list="accounts" choices={accounts} />
        </Part>
      ) : null}
      {labels.length > 0 ? (
        <Part title={words.labels} open={isOpen(labels)}>
          <Codes {...codes} list="labels" choices={labels} />
        </Part>
      ) : null}
      {lines.length > 0 ? (
        <Part title={words.lines} hint={words.linesHint}>
          <Lines view={view} />
        </Part>
      ) : null}
      <LeftOut view={view} />
    </Card>
  );
}

const isOpen = (choices: readonly TextChoice[]): boolean => choices.every(({ code }) => code === undefined);

function Part({ title, hint, open = false, children }: PartProps) {
  const styles = useStyles();
  // From then on, whoever reads opens and closes it.
  const [atFirst] = useState(open);
  return (
    <details open={atFirst}>
      <summary className={styles.summary}>{title}</summary>
      {hint === undefined ? null : <Paragraph secondary>{hint}</Paragraph>}
      <div className={styles.list}>{children}</div>
    </details>
  );
}

interface PartProps {
  title: string;
  hint?: string;
  open?: boolean;
  children: ReactNode;
}

/** How many are shown at first, and how many more at each click. */
const first = 10;
const step = 50;

function Some<Item>({ items, children }: { items: readonly Item[]; children: (item: Item) => ReactNode }) {
  const [count, setCount] = useState(first);
  const { t, say } = useWords();
  const more = Math.min(items.length - count, step);
  return (
    <>
      {items.slice(0, count).map(children)}
      {more > 0 ? <Button onClick={() => setCount(count + step)}>{say(t.app.more, { count: more })}</Button> : null}
    </>
  );
}

function Columns({ view: { words, map, choices } }: { view: ImportView }) {
  const styles = useStyles();
  const { imports } = usePane();
  const { texts, say } = useWords();
  const headers: Partial<Record<BooksColumn, string>> = {
    ...headersOf(texts.vocabulary, 'Expenses'),
    ...words.others,
  };
  return (
    <Some items={choices.columns}>
      {({ heading, sample, taken, byContent }) => (
        <div key={heading} className={styles.row}>
          <ChoiceField
            label={say(words.takenFor, { column: heading })}
            value={taken ?? ''}
            onValue={(value) =>
              void imports.setMap(
                withColumn(
                  map,
                  heading,
                  choices.takenFor.find((key) => key === value),
                ),
              )
            }
          >
            <option value="">{words.notRead}</option>
            {choices.takenFor.map((key) => (
              <option key={key} value={key}>
                {headers[key] ?? key}
              </option>
            ))}
          </ChoiceField>
          <Paragraph secondary>
            {[sample === '' ? [] : say(words.sample, { text: sample }), byContent ? words.byContent : []]
              .flat()
              .join(' · ')}
          </Paragraph>
        </div>
      )}
    </Some>
  );
}

interface CodesProps {
  view: ImportView;
  list: 'accounts' | 'labels' | 'costCentres';
  choices: readonly TextChoice[];
  options: readonly { code: string; label: string }[];
  none: string;
}

function Codes({ view: { map, words }, list, choices, options, none }: CodesProps) {
  const styles = useStyles();
  const { imports } = usePane();
  const { say } = useWords();
  return (
    <Some items={choices}>
      {({ text, label, count, code }) => (
        <div key={text} className={styles.row}>
          <ChoiceField
            label={label === '' ? text : `${text} · ${label}`}
            value={code ?? ''}
            onValue={(value) => void imports.setMap(withCode(map, list, text, value || undefined))}
          >
            <option value="">{none}</option>
            {options.map((one) => (
              <option key={one.code} value={one.code}>
                {one.label}
              </option>
            ))}
          </ChoiceField>
          {count > 0 ? <Paragraph secondary>{say(words.rows, { count })}</Paragraph> : null}
        </div>
      )}
    </Some>
  );
}

/** In books without a column for it, words tell which entries are the project's. */
function Words({ view, suggested, isOpen: open }: { view: ImportView; suggested: readonly string[]; isOpen: boolean }) {
  const { imports } = usePane();
  const { map, words, choices } = view;
  const [word, setWord] = useState('');
  const [action, setAction] = useState(choices.actions[0]?.code ?? '');
  const list = useId();
  return (
    <Part title={words.words} hint={words.wordsHint} open={open}>
      <Codes
        view={view}
        list="costCentres"
        choices={choices.centres}
        options={choices.actions}
        none={words.elsewhere}
      />
      <Field label={words.word}>
        <Input value={word} onChange={(_, { value }) => setWord(value)} input={{ list }} />
      </Field>
      <datalist id={list}>
        {suggested.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      <ChoiceField label={words.others.costCentre} value={action} onValue={setAction}>
        {choices.actions.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </ChoiceField>
      <Buttons>
        <Button
          disabledFocusable={word.trim() === ''}
          onClick={() => {
            setWord('');
            void imports.setMap(withCode(map, 'costCentres', word.trim(), action));
          }}
        >
          {words.add}
        </Button>
      </Buttons>
    </Part>
  );
}

function Lines({ view }: { view: ImportView }) {
  return (
    <Some items={view.choices.lines}>{(line) => <Line key={`${line.row} ${line.key}`} view={view} line={line} />}</Some>
  );
}

function Line({ view: { map, words, choices }, line }: { view: ImportView; line: LineChoice }) {
  const styles = useStyles();
  const { imports } = usePane();
  const { texts, money } = useWords();
  const { key, supplier, documentNo, eligible, currency, isNew } = line;
  const headers = headersOf(texts.vocabulary, 'Expenses');
  const name = [supplier, documentNo, key === documentNo ? '' : key].filter((text) => text !== '').join(' · ');
  const own = map.lines?.[key];
  const set = (change: LineException): void => void imports.setMap(withLine(map, key, change));
  return (
    <div className={styles.line} role="group" aria-label={name}>
      <Paragraph>{name}</Paragraph>
      <Paragraph secondary>{[money(eligible, currency), isNew ? [] : words.changed].flat().join(' · ')}</Paragraph>
      {key === '' ? null : (
        <>
          <ChoiceField
            label={headers.action}
            value={own?.action ?? ''}
            onValue={(value) => set({ action: value || undefined })}
          >
            <option value="">{`${words.asMap}: ${line.action}`}</option>
            {choices.actions.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </ChoiceField>
          <ChoiceField
            label={headers.category}
            value={own?.category ?? ''}
            onValue={(value) => set({ category: choices.categories.find(({ code }) => code === value)?.code })}
          >
            <option value="">{`${words.asMap}: ${line.category}`}</option>
            {choices.categories.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </ChoiceField>
          <Buttons>
            <Button size="small" onClick={() => set({ skip: true })}>
              {words.leaveOut}
            </Button>
          </Buttons>
        </>
      )}
    </div>
  );
}

/** Lines that the map leaves out: they can be taken over again. */
function LeftOut({ view: { map, words } }: { view: ImportView }) {
  const styles = useStyles();
  const { imports } = usePane();
  const keys = Object.entries(map.lines ?? {}).flatMap(([key, { skip }]) => (skip ? [key] : []));
  if (keys.length === 0) return null;
  return (
    <Part title={words.leftOut} open>
      {keys.map((key) => (
        <div key={key} className={styles.row} role="group" aria-label={key}>
          <Paragraph>{key}</Paragraph>
          <Button size="small" onClick={() => void imports.setMap(withLine(map, key, { skip: false }))}>
            {words.takeAgain}
          </Button>
        </div>
      ))}
    </Part>
  );
}
