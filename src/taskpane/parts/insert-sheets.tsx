/** Announces which sheets would be created and replaced and what would be lost, with the buttons, and the result. */
import { Button } from '@fluentui/react-components';
import type { WritePlan } from '../../workbooks/open-workbook';
import { useWords } from '../context';
import type { Insertion } from '../stores/insertion';
import { EditedSheets } from './edited-sheets';
import { Buttons, Paragraph } from './layout';

interface InsertSheetsProps {
  insertion: Insertion;
  /** `decision`: what becomes of sheets on which people wrote. */
  onInsert: (decision?: 'keep' | 'replace') => void;
  onLeave: () => void;
}

const listed = (names: readonly string[]): string => names.join(', ');

export function InsertSheets({ insertion: { plan, done }, onInsert, onLeave }: InsertSheetsProps) {
  const { t } = useWords();
  if (done)
    return (
      <div role="status">
        <Done plan={plan} />
      </div>
    );
  return (
    <>
      <div role="status">
        <Announced plan={plan} />
        {plan.edited.length > 0 ? <EditedSheets edited={plan.edited} /> : null}
      </div>
      {plan.edited.length > 0 ? (
        <Buttons>
          <Button appearance="primary" onClick={() => onInsert('keep')}>
            {t.tables.keep}
          </Button>
          <Button onClick={() => onInsert('replace')}>{t.tables.replace}</Button>
          <Button appearance="subtle" onClick={onLeave}>
            {t.tables.leave}
          </Button>
        </Buttons>
      ) : (
        <Buttons>
          <Button appearance="primary" onClick={() => onInsert()}>
            {t.tables.put}
          </Button>
        </Buttons>
      )}
    </>
  );
}

function Announced({ plan: { created, replaced } }: { plan: WritePlan }) {
  const { t, say } = useWords();
  return (
    <>
      {created.length > 0 ? (
        <Paragraph secondary>{say(t.tables.creates, { sheets: listed(created) })}</Paragraph>
      ) : null}
      {replaced.length > 0 ? (
        <>
          <Paragraph secondary>{say(t.tables.replaces, { sheets: listed(replaced) })}</Paragraph>
          <Paragraph secondary>{t.tables.replacesMore}</Paragraph>
        </>
      ) : null}
      <Paragraph secondary>{t.tables.untouched}</Paragraph>
    </>
  );
}

function Done({ plan: { names, kept, lacking } }: { plan: WritePlan }) {
  const { t, say } = useWords();
  return (
    <>
      <Paragraph>{say(t.tables.done, { sheets: listed(names) })}</Paragraph>
      {kept.length > 0 ? <Paragraph>{say(t.tables.kept, { sheets: listed(kept) })}</Paragraph> : null}
      {lacking.length > 0 ? (
        <Paragraph>{say(t.tables.lacking, { looks: listed(lacking.map((look) => t.tables.looks[look])) })}</Paragraph>
      ) : null}
    </>
  );
}
