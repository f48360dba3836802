/** A list of sentences, of which only the first are shown. */
import { Card, List } from './layout';

/** Maximum number of sentences shown at once. */
const maxSentences = 12;

export function Sentences({ list }: { list: readonly string[] }) {
  return (
    <Card>
      <List divided>
        {list.slice(0, maxSentences).map((sentence) => (
          <li key={sentence} style={{ padding: '6px 0', overflowWrap: 'anywhere' }}>
            {sentence}
          </li>
        ))}
      </List>
    </Card>
  );
}
