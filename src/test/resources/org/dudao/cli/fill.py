"""Fills cells of a workbook in LibreOffice: fill.py IN OUT, then one line "sheet!cell=what is typed" each on standard input."""
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    one = PropertyValue()
    one.Name = name
    one.Value = value
    return one


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            return resolver.resolve("uno:pipe,name=" + pipe + ";urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.25)
    sys.exit("LibreOffice does not answer")


source, target = sys.argv[1:3]
pipe = "dudao" + str(os.getpid())
with tempfile.TemporaryDirectory() as profile:
    office = subprocess.Popen(
        [
            "soffice",
            "-env:UserInstallation=file://" + profile,
            "--headless",
            "--norestore",
            "--accept=pipe,name=" + pipe + ";urp;",
        ]
    )
    try:
        context = connected(pipe)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        book = desktop.loadComponentFromURL(uno.systemPathToFileUrl(source), "_blank", 0, (prop("Hidden", True),))
        for line in sys.stdin.read().splitlines():
            place, text = line.split("=", 1)
            sheet, cell = place.rsplit("!", 1)
            # what a person types is a number, a date or a text, as the program reads it
            book.Sheets.getByName(sheet).getCellRangeByName(cell).setFormula(text)
        book.storeToURL(uno.systemPathToFileUrl(target), (prop("FilterName", "Calc MS Excel 2007 XML"),))
        book.close(True)
        try:
            desktop.terminate()
        except Exception:
            pass  # it is gone before it answers
        office.wait(60)
    finally:
        office.kill()
