"""Writes workbooks with openpyxl and XlsxWriter, each where it is installed, into the folder given."""
import datetime, os, sys

folder = sys.argv[1]


def with_openpyxl():
    import openpyxl
    from openpyxl.chart import BarChart, Reference
    from openpyxl.comments import Comment
    from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
    from openpyxl.styles import Border, Font, PatternFill, Protection, Side
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.table import Table

    def save(name, fill):
        book = openpyxl.Workbook()
        fill(book, book.active)
        book.save(os.path.join(folder, f"openpyxl-{name}.xlsx"))

    def values(book, sheet):
        sheet.append(["指标", 1, -2.5, True, None, "=1+1", datetime.date(2024, 2, 29), datetime.datetime(2024, 1, 1, 8, 30)])
        sheet.append([" 空格 ", "两\n行", "<&>", 1e300, 1e-300, "#N/A", 0.1 + 0.2])

    def looks(book, sheet):
        sheet["A1"], sheet["B2"] = "得分", 0.5
        side = Side(style="thin", color="336699")
        sheet["A1"].font, sheet["A1"].fill = Font(bold=True, color="9C0006"), PatternFill("solid", fgColor="FFC7CE")
        sheet["B2"].border, sheet["B2"].number_format = Border(side, side, side, side), "0.0%"
        sheet["B2"].protection = Protection(locked=False)
        sheet.protection.sheet = True
        sheet.merge_cells("A4:C5")
        sheet.freeze_panes = "B2"
        sheet.column_dimensions["C"].hidden = True
        sheet.conditional_formatting.add("B2:B9", CellIsRule(operator="lessThan", formula=["1"], fill=PatternFill(bgColor="FFC7CE")))
        sheet.conditional_formatting.add("C1:C9", ColorScaleRule("min", None, "FF0000", "max", None, "00FF00"))
        rule = DataValidation(type="list", formula1='"优,良"')
        sheet.add_data_validation(rule)
        rule.add("D1:D9")

    def others(book, sheet):
        for row in [("部门", "金额"), ("教育", 10), ("卫生", 20)]:
            sheet.append(row)
        sheet.add_table(Table(displayName="费用", ref="A1:B3"))
        sheet["A2"].comment = Comment("看这里", "审核员")
        chart = BarChart()
        chart.add_data(Reference(sheet, min_col=2, min_row=1, max_row=3), titles_from_data=True)
        sheet.add_chart(chart, "D2")
        book.create_sheet("藏").sheet_state = "veryHidden"
        book.create_chartsheet("图")

    save("values", values)
    save("looks", looks)
    save("others", others)


def with_xlsxwriter():
    import xlsxwriter

    for name, options in [("plain", {}), ("constant-memory", {"constant_memory": True}), ("1904", {"date_1904": True})]:
        book = xlsxwriter.Workbook(os.path.join(folder, f"xlsxwriter-{name}.xlsx"), options)
        sheet = book.add_worksheet("自评表")
        date = book.add_format({"num_format": "yyyy-mm-dd", "bg_color": "#FFC7CE", "border": 1})
        sheet.write_row(0, 0, ["指标", 90, True, "", " 前后 "])
        sheet.write_datetime(1, 0, datetime.datetime(2024, 2, 29), date)
        sheet.write_formula(1, 1, "=B1*2", None, 180)
        sheet.write_dynamic_array_formula("C2:C3", "=B1:B2*2", None, 180)
        sheet.write_array_formula("D2:D3", "{=B1:B2*3}", None, 270)
        sheet.write_number("C3", 360)
        sheet.write_number("D3", 540)
        sheet.write_comment("A1", "看这里", {"author": "审核员"})
        sheet.add_sparkline("F1", {"range": "自评表!B1:B2"})
        sheet.conditional_format("B1:B9", {"type": "data_bar"})
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=自评表!$B$1:$B$2"})
        sheet.insert_chart("H2", chart)
        sheet.protect("x")
        book.close()


for make in (with_openpyxl, with_xlsxwriter):
    try:
        make()
    except ImportError as missing:
        print(missing)
