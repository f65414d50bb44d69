"""Writes workbooks with openpyxl and XlsxWriter into the folder given."""
import datetime, os, sys

folder = sys.argv[1]


def with_openpyxl():
    import openpyxl
    from openpyxl.chart import AreaChart, BarChart, LineChart, PieChart, RadarChart, Reference, ScatterChart, Series
    from openpyxl.comments import Comment
    from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, DataBarRule, FormulaRule, IconSetRule, Rule
    from openpyxl.styles import Alignment, Border, Font, GradientFill, NamedStyle, PatternFill, Protection, Side
    from openpyxl.styles.differential import DifferentialStyle
    from openpyxl.utils.datetime import CALENDAR_MAC_1904
    from openpyxl.workbook.defined_name import DefinedName
    from openpyxl.workbook.protection import WorkbookProtection
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.hyperlink import Hyperlink
    from openpyxl.worksheet.pagebreak import Break
    from openpyxl.worksheet.properties import PageSetupProperties
    from openpyxl.worksheet.table import Table, TableStyleInfo

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

    def numbered(sheet, rows=30):
        sheet.append(["指标", "指标值", "实际完成值", "得分", "偏差原因"])
        for row in range(2, rows + 2):
            sheet.append([f"第 {row} 项", f"≥{row}%", row / 7, row * 1.5, "受天气影响\n延后" if row % 5 == 0 else None])

    def charts(book, sheet):
        numbered(sheet)
        for number, kind in enumerate((BarChart, LineChart, PieChart, AreaChart, ScatterChart, RadarChart)):
            chart = kind()
            values = Reference(sheet, min_col=3, min_row=1, max_row=9)
            if kind is ScatterChart:
                chart.series.append(Series(values, Reference(sheet, min_col=4, min_row=1, max_row=9)))
            else:
                chart.add_data(values, titles_from_data=True)
            sheet.add_chart(chart, f"G{1 + 16 * number}")

    def validations(book, sheet):
        numbered(sheet)
        for kind, formula in [("whole", "1"), ("decimal", "0.5"), ("date", "45000"), ("textLength", "3")]:
            rule = DataValidation(type=kind, operator="greaterThan", formula1=formula, showErrorMessage=True, error="请改", prompt="请填", promptTitle="填报")
            sheet.add_data_validation(rule)
            rule.add(f"C{2 + len(kind)}")
        rule = DataValidation(type="custom", formula1="ISNUMBER(D2)")
        sheet.add_data_validation(rule)
        rule.add("D2:D31")

    def rules(book, sheet):
        numbered(sheet)
        red = PatternFill(bgColor="FFC7CE")
        sheet.conditional_formatting.add("A2:D31", FormulaRule(formula=["$D2>20"], fill=red, font=Font(color="9C0006"), stopIfTrue=True))
        sheet.conditional_formatting.add("C2:C31", IconSetRule("3Arrows", "percent", [0, 33, 67]))
        sheet.conditional_formatting.add("D2:D31", DataBarRule("min", None, "max", None, "638EC6"))
        sheet.conditional_formatting.add("D2:D31", Rule(type="top10", rank=3, dxf=DifferentialStyle(fill=red)))
        sheet.conditional_formatting.add("A2:A31", Rule(type="duplicateValues", dxf=DifferentialStyle(fill=red)))

    def tables(book, sheet):
        numbered(sheet)
        table = Table(displayName="绩效", ref="A1:E31")
        table.tableStyleInfo = TableStyleInfo(name="TableStyleMedium9", showRowStripes=True)
        sheet.add_table(table)

    def comments(book, sheet):
        numbered(sheet)
        for row in range(2, 20):
            note = Comment(f"第 {row} 行：\n请核对 <{row}>", ("审核员", "会计")[row % 2], height=60 + row, width=200)
            sheet.cell(row, 1 + row % 4).comment = note

    def rich(book, sheet):
        numbered(sheet, 5)
        sheet["A1"].alignment = Alignment(wrap_text=True, horizontal="center", vertical="top", text_rotation=45)
        sheet["A2"].font = Font(name="仿宋", size=16, italic=True, underline="double", strike=True, vertAlign="superscript")
        sheet["B2"].fill = GradientFill(stop=("FFFFFF", "FF0000"))
        sheet["C2"].alignment = Alignment(shrink_to_fit=True, indent=2, readingOrder=2)
        book.add_named_style(NamedStyle(name="大标题", font=Font(bold=True, size=20)))
        sheet["A3"].style = "大标题"
        sheet["D2"].style = "Comma"

    def merged(book, sheet):
        numbered(sheet)
        for area in ("A2:A5", "B3:D4", "A10:E10", "C12:C20"):
            sheet.merge_cells(area)

    def frozen(book, sheet):
        numbered(sheet)
        sheet.freeze_panes = "C3"
        sheet.sheet_view.zoomScale, sheet.sheet_view.showGridLines = 85, False
        second = book.create_sheet("二")
        second.freeze_panes = "A2"
        second.sheet_view.rightToLeft = True

    def protected(book, sheet):
        numbered(sheet)
        sheet.protection.set_password("1234")
        sheet.protection.formatCells = False
        sheet["C3"].protection = Protection(locked=False, hidden=True)
        book.security = WorkbookProtection(lockStructure=True)

    def names(book, sheet):
        numbered(sheet)
        for name, text in [("得分", "Sheet!$D$2:$D$31"), ("税率", "0.06"), ("口径", '"一"'), ("坏", "#REF!")]:
            book.defined_names.append(DefinedName(name, attr_text=text))
        book.defined_names.append(DefinedName("本表", localSheetId=0, attr_text="Sheet!$A$1", hidden=True))
        sheet["G1"] = "=SUM(得分)"

    def hidden(book, sheet):
        numbered(sheet)
        for name, state in [("藏", "veryHidden"), ("隐", "hidden"), ("O'Neil & 子", "visible")]:
            other = book.create_sheet(name)
            other.sheet_state, other["B2"] = state, name
        sheet.sheet_properties.tabColor = "00FF00"

    def dates(book, sheet):
        book.epoch = CALENDAR_MAC_1904
        for day in range(1, 29):
            sheet.append([datetime.date(2024, 2, day), datetime.datetime(2024, 2, day, 13, 5), datetime.time(day % 24, 30)])

    def arrays(book, sheet):
        numbered(sheet)
        sheet["F2"] = "=SUM(C2:C31*D2:D31)"
        sheet.formula_attributes["F2"] = {"t": "array", "ref": "F2:F2"}

    def links(book, sheet):
        numbered(sheet)
        sheet["A2"].hyperlink = "https://example.invalid/?a=1&b=<2>"
        sheet["A3"].hyperlink = Hyperlink(ref="A3", location="Sheet!D5", display="看", tooltip="跳")
        sheet["A4"] = '=HYPERLINK("#Sheet!A1","回")'

    def filtered(book, sheet):
        numbered(sheet)
        sheet.auto_filter.ref = "A1:E31"
        sheet.auto_filter.add_filter_column(0, ["第 3 项", "第 5 项"])
        sheet.auto_filter.add_sort_condition("D2:D31")
        for row in range(2, 32):
            sheet.row_dimensions[row].hidden = row not in (3, 5)

    def printed(book, sheet):
        numbered(sheet)
        sheet.print_title_rows, sheet.print_area = "1:1", "A1:E31"
        sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = "landscape", 9, 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        sheet.oddHeader.center.text, sheet.oddFooter.right.text = "&\"宋体\"绩效 &D", "第 &P 页"
        sheet.row_breaks.append(Break(id=10))

    def grouped(book, sheet):
        numbered(sheet)
        sheet.row_dimensions.group(3, 9, outline_level=1, hidden=True)
        sheet.row_dimensions.group(12, 14, outline_level=2)
        sheet.column_dimensions.group("B", "D", outline_level=1)
        sheet.row_dimensions[1].height = 40

    def sparse(book, sheet):
        for row, column in [(1, 1), (40, 300), (2000, 2), (2000, 120)]:
            sheet.cell(row, column).value = f"{row},{column}"

    made = (values, looks, others, charts, validations, rules, tables, comments, rich, merged, frozen, protected, names)
    for fill in made + (hidden, dates, arrays, links, filtered, printed, grouped, sparse):
        save(fill.__name__, fill)

    stream = openpyxl.Workbook(write_only=True)
    numbered(stream.create_sheet("流"), 500)
    stream.save(os.path.join(folder, "openpyxl-write-only.xlsx"))


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


def with_xlsxwriter_features():
    import base64, io, xlsxwriter

    picture = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")

    def charts(book, sheet):
        for number, kind in enumerate(("column", "bar", "line", "pie", "area", "scatter", "radar", "doughnut")):
            chart = book.add_chart({"type": kind})
            chart.add_series({"values": "=表!$C$2:$C$9", "categories": "=表!$A$2:$A$9", "name": "得分"})
            sheet.insert_chart(number * 15, 6, chart)
        chart = book.add_chart({"type": "line"})
        chart.add_series({"values": "=表!$C$2:$C$9"})
        book.add_chartsheet("图").set_chart(chart)

    def pictures(book, sheet):
        for row in (3, 9):
            sheet.insert_image(row, 6, "章.png", {"image_data": io.BytesIO(picture), "x_scale": 30, "y_scale": 30, "description": "签章"})
        sheet.set_header("&L&G", {"image_left": "h.png", "image_data_left": io.BytesIO(picture)})
        sheet.insert_textbox(20, 6, "说明")
        sheet.insert_button(26, 6, {"caption": "按"})

    def validations(book, sheet):
        sheet.data_validation("B2:B9", {"validate": "list", "source": ["优", "良", "中"]})
        sheet.data_validation("C2:C9", {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": 100, "error_type": "warning"})

    def rules(book, sheet):
        red = book.add_format({"bg_color": "#FFC7CE", "font_color": "#9C0006"})
        for kind in ({"type": "cell", "criteria": ">", "value": 3, "format": red}, {"type": "text", "criteria": "containing", "value": "项", "format": red}, {"type": "3_color_scale"}, {"type": "icon_set", "icon_style": "4_ratings"}, {"type": "data_bar", "data_bar_2010": True, "bar_solid": True}, {"type": "formula", "criteria": "=$C2>2", "format": red}, {"type": "blanks", "format": red}):
            sheet.conditional_format("A2:C31", kind)

    def tables(book, sheet):
        sheet.add_table("A1:C31", {"name": "绩效", "total_row": False, "columns": [{"header": "指标"}, {"header": "实际"}, {"header": "得分"}]})

    def comments(book, sheet):
        for row in range(1, 20):
            sheet.write_comment(row, row % 3, f"第 {row} 行\n<核对>", {"author": "审核员", "visible": row == 3, "color": "#FFFFCC"})

    def rich(book, sheet):
        bold, red = book.add_format({"bold": True}), book.add_format({"color": "red", "font_script": 1})
        sheet.write_rich_string("E2", bold, "粗", " 细 ", red, "上标", "尾 ")
        sheet.write_string("E3", "前  后\n", book.add_format({"text_wrap": True, "rotation": 30}))
        sheet.write_string("E4", "_x0041_ & <b>")

    def merged(book, sheet):
        sheet.merge_range("E2:G4", "合并", book.add_format({"align": "center", "border": 1}))
        sheet.merge_range("E6:G6", 12)

    def frozen(book, sheet):
        sheet.freeze_panes(1, 2)
        book.add_worksheet("分").split_panes(15, 8.43)

    def protected(book, sheet):
        sheet.protect("密", {"format_cells": True, "sort": True})
        sheet.unprotect_range("B2:B9", "填报")
        sheet.write("B2", 1, book.add_format({"locked": False}))

    def names(book, sheet):
        for name, text in [("得分", "=表!$C$2:$C$31"), ("税率", "=0.06"), ("表!本表", "=表!$A$1")]:
            book.define_name(name, text)
        sheet.write_formula("E2", "=SUM(得分)", None, sum(row * 1.5 for row in range(1, 31)))

    def hidden(book, sheet):
        book.add_worksheet("隐").hide()
        sheet.set_tab_color("#00FF00")

    def arrays(book, sheet):
        sheet.write_array_formula("E2:E4", "{=C2:C4*2}", None, 3)
        sheet.write_number("E3", 6)
        sheet.write_number("E4", 9)

    def links(book, sheet):
        for row, address in enumerate(["https://example.invalid/?a=1&b=2#c", "internal:表!C3", "external:其他.xlsx", "mailto:a@example.invalid"]):
            sheet.write_url(row + 1, 4, address, string=f"链接 {row}", tip="提示")

    def sparklines(book, sheet):
        for row, kind in enumerate(("line", "column", "win_loss")):
            sheet.add_sparkline(row + 1, 5, {"range": "表!C2:C9", "type": kind, "markers": True})

    def filtered(book, sheet):
        sheet.autofilter("A1:C31")
        sheet.filter_column(2, "x > 20")
        for row in range(1, 31):
            if row * 1.5 <= 20:
                sheet.set_row(row, None, None, {"hidden": True})

    def printed(book, sheet):
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.repeat_rows(0)
        sheet.print_area("A1:C31")
        sheet.fit_to_pages(1, 0)
        sheet.set_footer("&R第 &P 页")
        sheet.set_h_pagebreaks([10])

    def grouped(book, sheet):
        for row in range(3, 9):
            sheet.set_row(row, 20, None, {"level": 1 + row % 2, "hidden": True})
        sheet.set_column("B:C", 18, None, {"level": 1, "collapsed": True})

    def properties(book, sheet):
        book.set_properties({"title": "绩效", "author": "会计"})
        book.set_custom_property("编号", 12)
        book.set_calc_mode("manual")
        sheet.ignore_errors({"number_stored_as_text": "A1:A9"})

    made = (charts, pictures, validations, rules, tables, comments, rich, merged, frozen, protected, names, hidden)
    for fill in made + (arrays, links, sparklines, filtered, printed, grouped, properties):
        book = xlsxwriter.Workbook(os.path.join(folder, f"xlsxwriter-{fill.__name__}.xlsx"))
        sheet = book.add_worksheet("表")
        sheet.write_row(0, 0, ["指标", "实际", "得分"])
        for row in range(1, 31):
            sheet.write_row(row, 0, [f"第 {row} 项", row / 7, row * 1.5])
        fill(book, sheet)
        book.close()


for make in (with_openpyxl, with_xlsxwriter, with_xlsxwriter_features):
    make()
