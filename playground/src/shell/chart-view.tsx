/** One chart over the grid. */
import { ticks, type ChartData } from '../grid/chart-picture';
import type { PlaygroundTexts } from '../texts';

interface Props {
  data: ChartData;
  width: number;
  height: number;
  language: string;
  words: PlaygroundTexts;
}

const TITLE = 30;
const LEGEND = 26;

export function ChartView({ data, width, height, language, words }: Props) {
  const legend = data.series.length > 1;
  const inner = { x: 0, y: TITLE, width, height: height - TITLE - (legend ? LEGEND : 6) };
  return (
    <svg
      className="chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words.chart(data.title)}
    >
      <text x={12} y={20} className="chart-title">
        {data.title}
      </text>
      {data.kind === 'pie' ? <Pie data={data} {...inner} /> : <Axes data={data} {...inner} language={language} />}
      {legend ? <Legend data={data} y={height - LEGEND / 2} /> : null}
    </svg>
  );
}

interface Box {
  data: ChartData;
  x: number;
  y: number;
  width: number;
  height: number;
}

function Legend({ data, y }: { data: ChartData; y: number }) {
  let x = 12;
  return data.series.map(({ name, color, dashed }) => {
    const at = x;
    x += 30 + name.length * 6.5;
    return (
      <g key={name}>
        {dashed ? (
          <path d={`M${at},${y} h12`} stroke={color} strokeWidth={2} strokeDasharray="5 2" />
        ) : (
          <rect x={at} y={y - 5} width={10} height={10} fill={color} />
        )}
        <text x={at + 15} y={y + 4}>
          {name}
        </text>
      </g>
    );
  });
}

/** Sums when stacked: what the axis has to reach. */
function extent({ series, stacked, categories }: ChartData): [least: number, most: number] {
  const all = stacked
    ? categories.map((_, at) => series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0))
    : series.flatMap(({ values }) => values.map((value) => value ?? 0));
  return [Math.min(0, ...all), Math.max(0, ...all)];
}

function Axes({ data, x, y, width, height, language }: Box & { language: string }) {
  const marks = ticks(...extent(data));
  const [first = 0] = marks;
  const last = marks.at(-1) ?? 1;
  const short = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  const across = data.kind === 'bar';
  const longest = Math.max(0, ...data.categories.map((name) => name.length));
  const left = x + (across ? Math.min(width * 0.4, longest * 6 + 16) : 52);
  const bottom = y + height - 20;
  const scale = (value: number) => {
    const share = (value - first) / (last - first || 1);
    return across ? left + share * (x + width - 16 - left) : bottom - share * (bottom - y - 6);
  };
  return (
    <>
      {marks.map((mark) =>
        across ? (
          <g key={mark}>
            <line x1={scale(mark)} x2={scale(mark)} y1={y} y2={bottom} />
            <text x={scale(mark)} y={bottom + 14} textAnchor="middle">
              {short.format(mark)}
            </text>
          </g>
        ) : (
          <g key={mark}>
            <line x1={left} x2={x + width - 16} y1={scale(mark)} y2={scale(mark)} />
            <text x={left - 6} y={scale(mark) + 4} textAnchor="end">
              {short.format(mark)}
            </text>
          </g>
        ),
      )}
      <Marks data={data} left={left} right={x + width - 16} top={y} bottom={bottom} scale={scale} />
    </>
  );
}

interface MarksProps {
  data: ChartData;
  left: number;
  right: number;
  top: number;
  bottom: number;
  scale: (value: number) => number;
}

function Marks({ data, left, right, top, bottom, scale }: MarksProps) {
  const across = data.kind === 'bar';
  const slot = (across ? bottom - top : right - left) / Math.max(1, data.categories.length);
  const start = (at: number) => (across ? top : left) + at * slot;
  const labels = data.categories.map((name, at) => (
    <text
      key={at}
      x={across ? left - 8 : start(at) + slot / 2}
      y={across ? start(at) + slot / 2 + 4 : bottom + 14}
      textAnchor={across ? 'end' : 'middle'}
    >
      {cutText(name, across ? (left - 16) / 6 : slot / 6)}
    </text>
  ));
  if (data.kind === 'line') {
    return (
      <>
        {labels}
        {data.series.map(({ name, color, dashed, values }) => {
          const points = values.flatMap((value, at) =>
            value === undefined ? [] : [{ at, x: start(at) + slot / 2, y: scale(value) }],
          );
          const path = points.map(({ at, x, y }, index) => `${points[index - 1]?.at === at - 1 ? 'L' : 'M'}${x},${y}`);
          return (
            <g key={name}>
              <path
                d={path.join(' ')}
                fill="none"
                stroke={color}
                strokeWidth={2}
                {...(dashed ? { strokeDasharray: '6 4' } : {})}
              />
              {points.map(({ at, x, y }) => (
                <circle key={at} cx={x} cy={y} r={3} fill={color} />
              ))}
            </g>
          );
        })}
      </>
    );
  }
  return (
    <>
      {labels}
      {data.series.map(({ name, color, values }, index) =>
        values.map((found, at) => {
          const value = found ?? 0;
          const before = data.stacked
            ? data.series.slice(0, index).reduce((sum, series) => sum + (series.values[at] ?? 0), 0)
            : 0;
          const lanes = data.stacked ? 1 : data.series.length;
          const thick = (slot * 0.7) / lanes;
          const offset = start(at) + slot * 0.15 + (data.stacked ? 0 : index * thick);
          const [from, to] = [scale(before), scale(before + value)];
          const low = Math.min(from, to);
          const size = Math.abs(to - from);
          return across ? (
            <rect key={`${name} ${at}`} x={low} y={offset} width={size} height={thick - 1} fill={color} />
          ) : (
            <rect key={`${name} ${at}`} x={offset} y={low} width={thick - 1} height={size} fill={color} />
          );
        }),
      )}
    </>
  );
}

const cutText = (text: string, letters: number) =>
  text.length > letters ? `${text.slice(0, Math.max(1, Math.floor(letters) - 1))}…` : text;

function Pie({ data, x, y, width, height }: Box) {
  const values = (data.series[0]?.values ?? []).map((value) => value ?? 0);
  const total = values.reduce((sum, value) => sum + value, 0) || 1;
  const radius = Math.min(width, height) / 2 - 10;
  const center = { x: x + width / 2, y: y + height / 2 };
  let angle = -Math.PI / 2;
  return values.map((value, at) => {
    const from = angle;
    angle += (value / total) * 2 * Math.PI;
    const point = (turn: number) => `${center.x + radius * Math.cos(turn)},${center.y + radius * Math.sin(turn)}`;
    const large = angle - from > Math.PI ? 1 : 0;
    return (
      <path
        key={at}
        d={`M${center.x},${center.y} L${point(from)} A${radius},${radius} 0 ${large} 1 ${point(angle)} Z`}
        fill={data.series[at % data.series.length]?.color ?? '#1F4E5F'}
        fillOpacity={1 - (at % 5) * 0.16}
      />
    );
  });
}
