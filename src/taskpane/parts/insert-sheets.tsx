/** Announces which sheets would be created and replaced, with the button that writes them and the result. */
import { Button } from '@fluentui/react-components';
import type { WritePlan } from '../../workbooks/open-workbook';
import { useWords } from '../context';
import { Buttons, Paragraph } from './layout';

interface InsertSheetsProps {
  plan: WritePlan | undefined;
  /** The result, once the sheets are written. */
  done: WritePlan | undefined;
  onInsert: () => void;
}

export function InsertSheets({ plan, done, onInsert }: InsertSheetsProps) {
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
          <Button appearance="primary" onClick={onInsert}>
            {t.tables.put}
          </Button>
        </Buttons>
      )}
    </>
  );
}
