"""Fills a return workbook as a person does: finds the row by its code and the column by its year."""
import openpyxl


def fill(path, values, source):
    """Writes values by item and year, and the source of each item that has one."""
    book = openpyxl.load_workbook(path)
    sheet = book["Values"]
    rows = {str(cell.value): cell.row for column in sheet.iter_cols() for cell in column if cell.value}
    years = {
        str(cell.value): cell.column for row in sheet.iter_rows(max_row=12) for cell in row
        if str(cell.value).isdigit() and len(str(cell.value)) == 4}
    for (item, year), value in values.items():
        sheet.cell(rows[item], years[year]).value = value
    sources = book["Sources"]
    header = {str(cell.value): cell.column for row in sources.iter_rows(max_row=12) for cell in row if cell.value}
    column = next(header[name] for name in header if name.startswith("Source"))
    for row in sources.iter_rows():
        for cell in row:
            if str(cell.value) in {item for item, _ in values}:
                sources.cell(cell.row, column).value = source
    book.save(path)
