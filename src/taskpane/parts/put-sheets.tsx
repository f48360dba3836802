/** What putting sheets into the open workbook would make and replace; the button that does it; what it did. */
import { Button } from '@fluentui/react-components';
import type { WritePlan } from '../../workbooks/open-workbook';
import { useWords } from '../context';
import { Buttons, Text } from './layout';

interface PutSheetsProps {
  plan: WritePlan | undefined;
  /** The sheets that were written, once they are. */
  done: WritePlan | undefined;
  onPut: () => void;
}

export function PutSheets({ plan, done, onPut }: PutSheetsProps) {
  const { t, say } = useWords();
  const listed = (names: readonly string[]): string => names.join(', ');
  return (
    <>
      <div role="status">
        {plan && plan.created.length > 0 ? (
          <Text secondary>{say(t.tables.creates, { sheets: listed(plan.created) })}</Text>
        ) : null}
        {plan && plan.replaced.length > 0 ? (
          <Text secondary>{say(t.tables.replaces, { sheets: listed(plan.replaced) })}</Text>
        ) : null}
        {plan ? <Text secondary>{t.tables.untouched}</Text> : null}
        {done ? <Text>{say(t.tables.done, { sheets: listed([...done.created, ...done.replaced]) })}</Text> : null}
      </div>
      {done ? null : (
        <Buttons>
          <Button appearance="primary" onClick={onPut}>
            {t.tables.put}
          </Button>
        </Buttons>
      )}
    </>
  );
}
