/** What putting sheets into the open workbook would make and replace; the button that does it; what it did. */
import { Button } from '@fluentui/react-components';
import type { WritePlan } from '../../workbooks/open-workbook';
import { useWords } from '../context';
import { Buttons, Paragraph } from './layout';

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
          <Paragraph secondary>{say(t.tables.creates, { sheets: listed(plan.created) })}</Paragraph>
        ) : null}
        {plan && plan.replaced.length > 0 ? (
          <Paragraph secondary>{say(t.tables.replaces, { sheets: listed(plan.replaced) })}</Paragraph>
        ) : null}
        {plan ? <Paragraph secondary>{t.tables.untouched}</Paragraph> : null}
        {done ? (
          <Paragraph>{say(t.tables.done, { sheets: listed([...done.created, ...done.replaced]) })}</Paragraph>
        ) : null}
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
