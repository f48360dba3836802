/** A list of sentences, of which the first are shown, and more at a click. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../context';
import { Card, List } from './layout';

/** How many are shown at first, and how many more at each click. */
const first = 12;
const step = 50;

export function Sentences({ list, all = false }: { list: readonly string[]; all?: boolean }) {
  const [count, setCount] = useState(first);
  const { t, say } = useWords();
  const shown = all ? list : list.slice(0, count);
  const more = Math.min(list.length - shown.length, step);
  return (
    <Card>
      <List divided>
        {shown.map((sentence, index) => (
          <li key={`${index} ${sentence}`} style={{ padding: '6px 0', overflowWrap: 'anywhere' }}>
            {sentence}
          </li>
        ))}
      </List>
      {more > 0 ? <Button onClick={() => setCount(count + step)}>{say(t.app.more, { count: more })}</Button> : null}
    </Card>
  );
}
