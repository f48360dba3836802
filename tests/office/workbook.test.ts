import { codeOf, open } from './support';

test('sheets are added, named, moved, hidden, activated and deleted', async () => {
  const { run, model } = open();
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.add('Budget');
    sheet.tabColor = '#1f4e5f';
    sheet.showGridlines = false;
    sheet.position = 0;
    sheet.activate();
    sheet.name = 'My budget';
    const active = worksheets.getActiveWorksheet().load('name,position,tabColor,showGridlines,visibility,id');
    worksheets.load('items/name');
    const next = sheet.getNext().load('name');
    const none = sheet.getPreviousOrNullObject();
    await context.sync();
    expect(active).toMatchObject({
      name: 'My budget',
      position: 0,
      tabColor: '#1F4E5F',
      showGridlines: false,
      visibility: 'Visible',
    });
    expect(worksheets.items.map((item) => item.name)).toEqual(['My budget', 'Sheet1']);
    expect(next.name).toBe('Sheet1');
    expect(none.isNullObject).toBe(true);
    sheet.visibility = 'VeryHidden';
    await context.sync();
    expect(model.workbook.activeSheet).toBe(model.workbook.sheets[1]?.id);
    sheet.visibility = 'Visible';
    sheet.delete();
    worksheets.load('items/name');
    await context.sync();
    expect(worksheets.items).toHaveLength(1);
  });
});

test('names of sheets are legal and taken once; one sheet stays visible', async () => {
  const { run } = open();
  const add = (name: string) =>
    run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
  expect(await codeOf(add('sheet1'))).toBe('ItemAlreadyExists');
  expect(await codeOf(add('a/b'))).toBe('InvalidArgument');
  expect(await codeOf(add('x'.repeat(32)))).toBe('InvalidArgument');
  const hide = run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').visibility = 'Hidden';
    await context.sync();
  });
  expect(await codeOf(hide)).toBe('InvalidOperation');
});

test('formulas follow a renamed sheet and lose a deleted one', async () => {
  const { run } = open();
  await run(async (context) => {
    const other = context.workbook.worksheets.add('Other');
    const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    cell.formulas = [['=Other!B2+1']];
    other.name = 'My other';
    cell.load('formulas');
    await context.sync();
    expect(cell.formulas).toEqual([["='My other'!B2+1"]]);
    other.delete();
    cell.load('formulas');
    await context.sync();
    expect(cell.formulas).toEqual([['=#REF!+1']]);
  });
});

test('names belong to the workbook or to a sheet', async () => {
  const { run } = open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.workbook.names.add('Lines', sheet.getRange('A2:A9'));
    const rate = context.workbook.names.add('Rate', '=0.25', 'a constant');
    sheet.names.add('Lines', '=Sheet1!$B$1');
    rate.visible = false;
    const own = sheet.names.getItem('Lines').load('scope,formula,type');
    const workbook = context.workbook.names.getItem('lines').load('scope,value,type');
    const range = context.workbook.names.getItem('Lines').getRange().load('address');
    rate.load('value,type,visible,comment');
    const missing = context.workbook.names.getItemOrNullObject('Missing');
    const none = rate.getRangeOrNullObject();
    await context.sync();
    expect(own).toMatchObject({ scope: 'Worksheet', formula: '=Sheet1!$B$1', type: 'Range' });
    expect(workbook).toMatchObject({ scope: 'Workbook', value: 'Sheet1!A2:A9' });
    expect(range.address).toBe('Sheet1!A2:A9');
    expect(rate).toMatchObject({ value: 0.25, type: 'Double', visible: false, comment: 'a constant' });
    expect([missing.isNullObject, none.isNullObject]).toEqual([true, true]);
    rate.delete();
    context.workbook.names.load('items/name');
    await context.sync();
    expect(context.workbook.names.items.map((name) => name.name)).toEqual(['Lines']);
  });
  const taken = run(async (context) => {
    context.workbook.names.add('LINES', '=1');
    await context.sync();
  });
  expect(await codeOf(taken)).toBe('InvalidArgument');
});

test('settings, properties and comments stay with the workbook', async () => {
  const { run } = open();
  await run(async (context) => {
    const { settings, properties, comments } = context.workbook;
    settings.add('accord', { version: 1, lines: ['a'] });
    properties.title = 'Project';
    properties.custom.add('accord', 'v1');
    comments.add('Sheet1!B2', 'Look here');
    const setting = settings.getItemOrNullObject('accord').load('value');
    const none = settings.getItemOrNullObject('other');
    properties.load('title,custom/items/key,custom/items/value');
    comments.load('items/content');
    const location = comments.getItemByCell('Sheet1!B2').getLocation().load('address');
    await context.sync();
    expect(setting.value).toEqual({ version: 1, lines: ['a'] });
    expect(none.isNullObject).toBe(true);
    expect(properties.title).toBe('Project');
    expect(properties.custom.items[0]).toMatchObject({ key: 'accord', value: 'v1' });
    expect(comments.items[0]?.content).toBe('Look here');
    expect(location.address).toBe('Sheet1!B2');
    setting.delete();
    const gone = settings.getItemOrNullObject('accord');
    await context.sync();
    expect(gone.isNullObject).toBe(true);
  });
});

test('the application, its culture and its selection', async () => {
  const { run, user } = open({
    culture: { name: 'fr-FR', decimal: ',', group: ' ', dateOrder: 'dmy', shortDate: 'dd/MM/yyyy' },
  });
  await user.select('Sheet1', 'B2:C3');
  await run(async (context) => {
    const { application } = context;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    application.load('calculationMode,decimalSeparator');
    application.cultureInfo.load('name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern');
    const selected = context.workbook.getSelectedRange().load('address');
    const cell = context.workbook.getActiveCell().load('address');
    context.workbook.load('name,readOnly');
    await context.sync();
    expect(application.calculationMode).toBe('Automatic');
    expect(application.cultureInfo).toMatchObject({ name: 'fr-FR' });
    expect(application.cultureInfo.numberFormat.numberDecimalSeparator).toBe(',');
    expect(application.cultureInfo.datetimeFormat.shortDatePattern).toBe('dd/MM/yyyy');
    expect([selected.address, cell.address]).toEqual(['Sheet1!B2:C3', 'Sheet1!B2']);
    expect(context.workbook.readOnly).toBe(false);
  });
});

test('a new workbook is handed over and the file is saved', async () => {
  const files: string[] = [];
  let saved = 0;
  const { Excel, run } = open({ onCreateWorkbook: (file) => files.push(file), onSave: () => saved++ });
  await Excel.createWorkbook('UEsDBA==');
  await run(async (context) => {
    context.workbook.save('Save');
    await context.sync();
  });
  expect(files).toEqual(['UEsDBA==']);
  expect(saved).toBe(1);
});

test('panes are frozen, pages are set up', async () => {
  const { run } = open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const none = sheet.freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
    sheet.freezePanes.freezeAt(sheet.getRange('A1:B3'));
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
    sheet.pageLayout.load('orientation,paperSize,zoom');
    sheet.pageLayout.headersFooters.defaultForAllPages.load('centerFooter');
    const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
    await context.sync();
    expect(frozen.address).toBe('Sheet1!A1:B3');
    expect(sheet.pageLayout).toMatchObject({ orientation: 'Landscape', zoom: { horizontalFitToPages: 1 } });
    expect(sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter).toBe('&P / &N');
    expect(titles.address).toBe('Sheet1!1:1');
    sheet.freezePanes.unfreeze();
    await context.sync();
  });
});

test('charts are kept as data', async () => {
  const { run, model } = open();
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const data = sheet.getRange('A1:B3');
    data.values = [
      ['Line', 'Declared'],
      ['Travel', 10],
      ['Staff', 20],
    ];
    const chart = sheet.charts.add('BarClustered', data, 'Columns');
    chart.name = 'Declared';
    chart.title.text = 'Declared by line';
    chart.setPosition('D2', 'H12');
    chart.axes.valueAxis.numberFormat = '#,##0';
    chart.legend.visible = false;
    const series = chart.series.getItemAt(0).load('name');
    series.format.fill.setSolidColor('#1F4E5F');
    sheet.charts.load('items/name,items/title/text,count');
    await context.sync();
    expect(series.name).toBe('Declared');
    expect(sheet.charts.items[0]?.title.text).toBe('Declared by line');
  });
  const [chart] = model.workbook.sheets[0]?.charts ?? [];
  expect(chart?.series[0]).toMatchObject({
    values: '=Sheet1!$B$2:$B$3',
    categories: '=Sheet1!$A$2:$A$3',
    settings: { 'Format.Fill.Solid': '#1F4E5F' },
  });
  expect(chart?.place).toEqual({ row: 1, column: 3, rows: 11, columns: 5 });
});
