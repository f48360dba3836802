/** Accord's tab as Excel would show it, groups and buttons side by side, a menu where the manifest has one. */
import { useEffect, useRef, useState } from 'react';
import type { WindowState } from '../open-workbook';
import type { Command, RibbonGroup, Ribbon } from './manifest';

interface Props {
  ribbon: Ribbon;
  shell: WindowState | undefined;
  run: (command: Command) => void;
}

export function RibbonBar({ ribbon, shell, run }: Props) {
  const enabled = (id: string) => shell !== undefined && shell.ribbon[id]?.enabled !== false;
  const groups = [...ribbon.groups, ...ribbon.home];
  return (
    <div className="ribbon" role="toolbar" aria-label={ribbon.tab.label} onKeyDown={moveFocus}>
      {groups.map((group) => (
        <RibbonGroup key={group.id} group={group} enabled={enabled} run={run} />
      ))}
    </div>
  );
}

interface GroupProps {
  group: RibbonGroup;
  enabled: (id: string) => boolean;
  run: (command: Command) => void;
}

function RibbonGroup({ group, enabled, run }: GroupProps) {
  return (
    <div className="ribbon-group" role="group" aria-label={group.label}>
      <div className="ribbon-buttons">
        {group.controls.map((command) =>
          command.action.kind === 'menu' ? (
            <MenuButton key={command.id} command={command} items={command.action.items} enabled={enabled} run={run} />
          ) : (
            <button
              key={command.id}
              type="button"
              title={command.tip}
              disabled={!enabled(command.id)}
              onClick={() => run(command)}
            >
              <Icon command={command} size={32} />
              <span>{command.label}</span>
            </button>
          ),
        )}
      </div>
      <div className="ribbon-label" aria-hidden="true">
        {group.label}
      </div>
    </div>
  );
}

function Icon({ command, size }: { command: Command; size: number }) {
  const sharp = command.icons.get(size * 2) ?? command.icons.get(80);
  return (
    <img src={command.icons.get(size)} srcSet={sharp ? `${sharp} 2x` : undefined} width={size} height={size} alt="" />
  );
}

interface MenuProps extends Omit<GroupProps, 'group'> {
  command: Command;
  items: readonly Command[];
}

function MenuButton({ command, items, enabled, run }: MenuProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    place.current?.querySelector<HTMLElement>('[role=menuitem]:not(:disabled)')?.focus();
    const leave = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    addEventListener('pointerdown', leave);
    return () => removeEventListener('pointerdown', leave);
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div className="ribbon-menu" ref={place} onKeyDown={(event) => (event.key === 'Escape' ? close() : undefined)}>
      <button
        ref={button}
        type="button"
        title={command.tip}
        aria-haspopup="menu"
        aria-expanded={open}
        disabled={!enabled(command.id)}
        onClick={() => setOpen(!open)}
      >
        <Icon command={command} size={32} />
        <span>{command.label} ▾</span>
      </button>
      {open ? (
        <div className="menu" role="menu" aria-label={command.label} onKeyDown={moveFocus}>
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              title={item.tip}
              disabled={!enabled(item.id)}
              onClick={() => {
                close();
                run(item);
              }}
            >
              <Icon command={item} size={16} />
              <span>{item.label}</span>
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}

/** Arrow keys go from button to button, as on Excel's ribbon and in its menus. */
function moveFocus(event: React.KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  event.stopPropagation();
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
