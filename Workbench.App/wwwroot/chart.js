// Draws charts with Apache ECharts. The library is loaded with the first chart of a page.
let library;
const charts = new Map();

export async function drawChart(element, content) {
  library ??= loadScript(element.dataset.chartLibrary);
  await library;
  removeCharts();
  if (!element.isConnected) return;

  let shown = charts.get(element);
  if (!shown) {
    const chart = window.echarts.init(element, null, { renderer: "canvas" });
    chart.on("click", open => follow(open.data?.link));
    const size = new ResizeObserver(() => chart.resize());
    size.observe(element);
    charts.set(element, (shown = { chart, size }));
    observeTheme();
  }

  shown.content = JSON.parse(content);
  shown.chart.setOption(optionsOf(shown.content, element), { notMerge: true });
}

// The element of a removed component is no longer in the document.
export function removeCharts() {
  for (const [element, { chart, size }] of charts) {
    if (element.isConnected) continue;
    charts.delete(element);
    size.disconnect();
    chart.dispose();
  }
}

function loadScript(address) {
  return new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = new URL(address, document.baseURI);
    script.onload = loaded;
    script.onerror = () => {
      library = undefined;
      failed(new Error(`Could not load ${script.src}.`));
    };
    document.head.append(script);
  });
}

function follow(link) {
  if (link) window.Blazor.navigateTo(link);
}

let isThemeObserved = false;

function observeTheme() {
  if (isThemeObserved) return;
  isThemeObserved = true;
  new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
}

function redraw() {
  for (const [element, { chart, content }] of charts) {
    chart.setOption(optionsOf(content, element), { notMerge: true });
  }
}

// The browser resolves the variable and its light and dark value.
function colorOf(name, opacity, element) {
  const probe = document.createElement("span");
  probe.style.color = `color-mix(in srgb, var(${name}) ${opacity ?? 100}%, var(--panel))`;
  element.append(probe);
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  canvas.fillStyle = getComputedStyle(probe).color;
  probe.remove();
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

function optionsOf(content, element) {
  const ink = colorOf("--ink-2", 100, element);
  const line = colorOf("--line", 100, element);
  const number = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });
  const text = { color: ink, fontFamily: getComputedStyle(element).fontFamily, fontSize: 12 };
  const category = {
    type: "category",
    data: content.categories,
    axisLabel: { ...text, hideOverlap: true },
    axisLine: { lineStyle: { color: line } },
    axisTick: { show: false },
    inverse: content.isHorizontal,
  };
  const value = {
    type: "value",
    minInterval: 1,
    name: content.unit,
    nameTextStyle: { ...text, align: "left" },
    nameLocation: content.isHorizontal ? "middle" : "end",
    nameGap: content.isHorizontal ? 24 : 12,
    axisLabel: { ...text, formatter: amount => number.format(amount) },
    splitLine: { lineStyle: { color: line } },
  };
  const percent = {
    ...value,
    name: "",
    min: 0,
    max: 100,
    splitLine: { show: false },
    axisLabel: { ...text, formatter: "{value} %" },
  };
  const common = {
    animation: false,
    textStyle: text,
    aria: { enabled: false },
    tooltip: {
      trigger: content.isHeatMap ? "item" : "axis",
      // Text on the canvas: no markup is made of names.
      renderMode: "richText",
      backgroundColor: colorOf("--panel", 100, element),
      borderColor: line,
      textStyle: text,
      confine: true,
      valueFormatter: amount => (amount == null ? "–" : number.format(amount)),
    },
    grid: { left: 8, right: 12, top: 64, bottom: content.isHorizontal ? 28 : 8, containLabel: true },
  };
  if (content.isHeatMap) return { ...common, ...heatMap(content, element, category, text, number) };

  const hasPercent = content.series.some(series => series.isPercent);
  return {
    ...common,
    legend: { textStyle: text, top: 0, left: 0, itemWidth: 14, itemHeight: 9 },
    xAxis: content.isHorizontal ? value : category,
    yAxis: content.isHorizontal ? category : hasPercent ? [value, percent] : value,
    series: content.series.map((series, index) => seriesOf(series, index, content, element)),
  };
}

function seriesOf(series, index, content, element) {
  const color = colorOf(series.color, series.opacity, element);
  return {
    name: series.name,
    type: series.shape === "bar" ? "bar" : "line",
    stack: series.stack ?? undefined,
    yAxisIndex: series.isPercent ? 1 : 0,
    symbol: "circle",
    symbolSize: 5,
    barMaxWidth: 26,
    color,
    lineStyle: { width: 2 },
    areaStyle: series.shape === "area" ? { opacity: 0.25 } : undefined,
    data: series.values.map((amount, i) => ({ value: amount, link: series.links[i] })),
    markLine:
      index === 0 && content.marks.length > 0
        ? {
            silent: true,
            symbol: "none",
            label: { color: colorOf("--ink-2", 100, element) },
            lineStyle: { color: colorOf("--ink-3", 100, element), type: "dashed" },
            data: content.marks.map(mark => (content.isHorizontal ? { xAxis: mark } : { yAxis: mark })),
          }
        : undefined,
  };
}

function heatMap(content, element, category, text, number) {
  const rows = content.series.map(series => series.name);
  const cells = content.series.flatMap((series, row) =>
    series.values.map((amount, column) => ({ value: [column, row, amount ?? 0], link: series.links[column] })),
  );
  const highest = Math.max(1, ...cells.map(cell => cell.value[2]));
  return {
    xAxis: category,
    yAxis: { ...category, data: rows, inverse: true },
    tooltip: { show: false },
    visualMap: {
      show: false,
      min: 0,
      max: highest,
      inRange: { color: [colorOf("--accent", 6, element), colorOf("--accent", 70, element)] },
    },
    grid: { left: 8, right: 12, top: 8, bottom: 8, containLabel: true },
    series: [
      {
        type: "heatmap",
        data: cells,
        label: { show: true, color: colorOf("--ink", 100, element), formatter: cell => (cell.value[2] ? number.format(cell.value[2]) : "") },
        itemStyle: { borderColor: colorOf("--panel", 100, element), borderWidth: 2 },
      },
    ],
  };
}
