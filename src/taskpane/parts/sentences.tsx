/** A list of sentences, of which only the first are shown unless all are needed. */
import { Card, List } from './layout';

/** Maximum number of sentences shown at once. */
const maxSentences = 12;

export function Sentences({ list, all = false }: { list: readonly string[]; all?: boolean }) {
  return (
    <Card>
      <List divided>
        {(all ? list : list.slice(0, maxSentences)).map((sentence) => (
          <li key={sentence} style={{ padding: '6px 0', overflowWrap: 'anywhere' }}>
            {sentence}
          </li>
        ))}
      </List>
    </Card>
  );
}
