/** Around each planning view: which version is drawn, what became of the last writing, and reading again. */
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanView } from '../../worker/plan-protocol';
import { usePane, useStore, useWords } from '../context';
import { CheckIcon, InfoIcon } from './icons';
import { Buttons, Card, Paragraph, ViewLayout } from './layout';

export function PlanFrame({ children }: { children: (view: PlanView) => ReactNode }) {
  const { plan } = usePane();
  const { view, isRead, outcome } = useStore(plan.store);
  const { t, say } = useWords();
  if (!view && !isRead) return null;
  const version = String(view?.version);
  return (
    <ViewLayout>
      <div>
        {view ? null : <Paragraph>{t.plan.draftOpen}</Paragraph>}
        {view?.version === undefined ? null : (
          <Paragraph secondary>{say(view.isNext ? t.plan.next : t.plan.inForce, { version })}</Paragraph>
        )}
        {view?.incomplete ? <Paragraph secondary>{t.plan.incomplete}</Paragraph> : null}
      </div>
      {outcome === undefined ? null : (
        <div role="status">
          <Card quiet>
            <div style={{ display: 'flex', gap: '8px' }}>
              {outcome === 'written' ? <CheckIcon /> : <InfoIcon />}
              <Paragraph>{t.plan[outcome]}</Paragraph>
            </div>
          </Card>
        </div>
      )}
      {view ? children(view) : null}
      <Buttons>
        <Button size="small" onClick={() => void plan.read()}>
          {t.draft.again}
        </Button>
      </Buttons>
    </ViewLayout>
  );
}
