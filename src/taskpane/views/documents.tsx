/** The agreement and its last amendment, as documents to sign. */
import { Button } from '@fluentui/react-components';
import type { WorkbookFacts } from '../../worker/protocol';
import { usePane, useStore, useWords } from '../context';
import { CreatedFiles } from '../parts/created-file';
import { Buttons, Paragraph, Section } from '../parts/layout';

export function Documents({ about }: { about: WorkbookFacts }) {
  const { project } = usePane();
  const { document } = useStore(project.store);
  const { t } = useWords();
  return (
    <Section title={t.documents.title}>
      <Paragraph secondary>{t.documents.hint}</Paragraph>
      <Buttons>
        <Button size="small" onClick={() => void project.makeDocument('agreement')}>
          {t.documents.agreement}
        </Button>
        {about.version > 1 ? (
          <Button size="small" onClick={() => void project.makeDocument('amendment')}>
            {t.documents.amendment}
          </Button>
        ) : null}
      </Buttons>
      {document ? <CreatedFiles file={document} next={t.documents.next} /> : null}
    </Section>
  );
}
