/** A drop zone with a file button: some hosts support only one of the two. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { useWords } from '../context';
import { FilesIcon } from './icons';
import { Paragraph } from './layout';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: '8px',
    padding: '20px 12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1.5px dashed ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground1,
  },
  over: {
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
  },
  sign: { color: tokens.colorBrandForeground1 },
  input: { display: 'none' },
});

/** Workbooks by extension and by MIME type: some systems know only one of the two. */
export const workbookFiles = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Props {
  hint: string;
  choose: string;
  /** MIME types and extensions. */
  accept: string;
  multiple?: boolean;
  primary?: boolean;
  onFiles: (files: File[]) => void;
}

export function FileDrop({ hint, choose, accept, multiple = false, primary = false, onFiles }: Props) {
  const styles = useStyles();
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent, inside: boolean): void => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <div
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <span className={styles.sign}>
        <FilesIcon size={28} />
      </span>
      <Paragraph secondary>{over ? t.project.drop : hint}</Paragraph>
      <Button appearance={primary ? 'primary' : 'secondary'} onClick={() => input.current?.click()}>
        {choose}
      </Button>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-label={choose}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // Without this, choosing the same file again, perhaps saved meanwhile, raises no event.
          event.target.value = '';
        }}
      />
    </div>
  );
}
