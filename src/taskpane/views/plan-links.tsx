/** The ways to the planning views. */
import { Button } from '@fluentui/react-components';
import { usePane, useWords } from '../context';
import { Buttons, Paragraph, Section } from '../parts/layout';
import { planNames } from '../stores/shell';

export function PlanLinks() {
  const { shell, plan } = usePane();
  const { t } = useWords();
  return (
    <Section title={t.plan.title}>
      <Paragraph secondary>{t.plan.hint}</Paragraph>
      <Buttons>
        {planNames.map((name) => (
          <Button
            key={name}
            size="small"
            onClick={() => {
              shell.show(name);
              void plan.read();
            }}
          >
            {t.plan[name]}
          </Button>
        ))}
      </Buttons>
    </Section>
  );
}
