/** The icons of the pane, 20 units wide and in the text colour. They are always accompanied by text. */
import type { ReactNode } from 'react';

function Icon({ children, size = 20 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flexShrink: 0, display: 'block' }}
    >
      {children}
    </svg>
  );
}

type Props = { size?: number };

export const ErrorIcon = (props: Props) => (
  <Icon {...props}>
    <circle cx="10" cy="10" r="7.25" />
    <path d="M7.5 7.5l5 5m0-5l-5 5" />
  </Icon>
);
export const WarningIcon = (props: Props) => (
  <Icon {...props}>
    <path d="M10 3L17.5 16.5h-15zM10 8v4m0 2.2v.1" />
  </Icon>
);
export const InfoIcon = (props: Props) => (
  <Icon {...props}>
    <circle cx="10" cy="10" r="7.25" />
    <path d="M10 9v4.5M10 6.4v.1" />
  </Icon>
);
export const CheckIcon = (props: Props) => (
  <Icon {...props}>
    <circle cx="10" cy="10" r="7.25" />
    <path d="M6.8 10.3l2.2 2.2 4.2-4.7" />
  </Icon>
);
export const ClockIcon = (props: Props) => (
  <Icon {...props}>
    <circle cx="10" cy="10" r="7.25" />
    <path d="M10 5.8V10l2.8 1.8" />
  </Icon>
);
export const GearIcon = (props: Props) => (
  <Icon {...props}>
    <path d="M3 6h6m4 0h4M3 14h2m4 0h8" />
    <circle cx="11" cy="6" r="2" />
    <circle cx="7" cy="14" r="2" />
  </Icon>
);
export const HelpIcon = (props: Props) => (
  <Icon {...props}>
    <circle cx="10" cy="10" r="7.25" />
    <path d="M7.8 8a2.2 2.2 0 114 1.2c-.8.9-1.8 1.2-1.8 2.4M10 14v.1" />
  </Icon>
);
export const BackIcon = (props: Props) => (
  <Icon {...props}>
    <path d="M16 10H4m5-5l-5 5 5 5" />
  </Icon>
);
export const ForwardIcon = (props: Props) => (
  <Icon {...props}>
    <path d="M8 5l5 5-5 5" />
  </Icon>
);
export const CloseIcon = (props: Props) => (
  <Icon {...props}>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
);
export const FileIcon = (props: Props) => (
  <Icon {...props}>
    <path d="M5 2.75h6.5L15 6.25v11H5zM11.5 2.75v3.5H15" />
  </Icon>
);
export const FilesIcon = (props: Props) => (
  <Icon {...props}>
    <path d="M10 12.5V3.5m0 0L6.5 7M10 3.5L13.5 7M3.5 12.5v4h13v-4" />
  </Icon>
);
export const AddIcon = (props: Props) => (
  <Icon {...props}>
    <path d="M10 4v12M4 10h12" />
  </Icon>
);
export const TableIcon = (props: Props) => (
  <Icon {...props}>
    <path d="M3 4h14v12H3zM3 8h14M3 12h14M8 4v12" />
  </Icon>
);

/** The product's mark: the partners' shares join into one sheet. */
export function ProductMark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false" style={{ flexShrink: 0 }}>
      <rect x="6" y="1" width="13" height="18" rx="1" fill="#1b869c" />
      <rect x="7" y="2" width="11" height="16" fill="#ffffff" />
      <path d="M1 4h10v2H1zM13 4h3v2h-3z" fill="#1b869c" />
      <path d="M1 9h10v2H1zM13 9h3v2h-3z" fill="#c8641b" />
      <path d="M1 14h10v2H1zM13 14h3v2h-3z" fill="#2b8f57" />
    </svg>
  );
}
