"""Changes a presentation as a colleague does it in LibreOffice, by LibreOffice's own API, and says what was changed.

usage: edits.py IN.pptx OUT.pptx SEED REPEATS PICTURE.png -> JSON on stdout: one object for each change
Every change has a word of its own (`word`), by which it is found again, or names the slide that it is about.
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.awt import Point, Size
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

FIRST = "amber birch cedar dune ember fjord grove heron iris jade kelp lark maple north onyx pearl".split()


def value(name, what):
    one = PropertyValue()
    one.Name, one.Value = name, what
    return one


def office():
    """A LibreOffice of our own, and the desktop in it."""
    name = f"lectern{os.getpid()}"
    profile = tempfile.mkdtemp()
    process = subprocess.Popen(
        [
            os.environ.get("SOFFICE", "soffice"),
            f"-env:UserInstallation=file://{profile}",
            "--headless",
            "--norestore",
            f"--accept=pipe,name={name};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            context = resolver.resolve(f"uno:pipe,name={name};urp;StarOffice.ComponentContext")
            return process, context
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def shapes_in(holder):
    for i in range(holder.Count):
        shape = holder.getByIndex(i)
        if shape.supportsService("com.sun.star.drawing.GroupShape"):
            yield from shapes_in(shape)
        else:
            yield shape


def paragraphs(text):
    found = text.createEnumeration()
    while found.hasMoreElements():
        yield found.nextElement()


def portions(paragraph):
    found = paragraph.createEnumeration()
    while found.hasMoreElements():
        one = found.nextElement()
        if one.TextPortionType == "Text":
            yield one


def level_of(paragraph):
    """None stands for what the file leaves to its layout."""
    return paragraph.NumberingLevel or 0


TITLE = "com.sun.star.presentation.TitleTextShape"
BODY = ("com.sun.star.presentation.OutlinerShape", "com.sun.star.presentation.SubtitleShape")
FURNITURE = ("SlideNumber", "Footer", "DateTime", "Header")


class Edits:
    def __init__(self, context, document, seed, picture):
        self.context, self.document, self.picture = context, document, picture
        self.random = random.Random(seed)
        self.done = []
        self.touched = set()
        self.used = set()
        self.number = 10
        # titles as they were, by the names of pages, which last
        self.titles = {page.Name: self.title(page) for page in self.pages()}

    # What there is.

    def pages(self):
        pages = self.document.DrawPages
        return [pages.getByIndex(i) for i in range(pages.Count)]

    def title(self, page):
        for shape in shapes_in(page):
            if shape.supportsService(TITLE):
                return " ".join(shape.String.split())
        return ""

    def word(self):
        self.number += 1
        return f"{self.random.choice(FIRST)}{self.number}"

    def say(self, sort, page, word, before="", after="", **more):
        title = self.titles.get(page.Name, self.title(page)) if page is not None else ""
        self.done.append(dict(sort=sort, slide=title, word=word, before=before, after=after, **more))
        return True

    def texts(self, page, wanted):
        for shape in shapes_in(page):
            if any(name in shape.ShapeType for name in FURNITURE) or not shape.supportsService("com.sun.star.drawing.Text"):
                continue
            if shape.ShapeType.endswith(("OLE2Shape", "TableShape")):
                continue
            if wanted(shape):
                yield shape

    def items(self, page):
        """Paragraphs of a body with two or more, that nobody has touched."""
        for shape in self.texts(page, lambda one: any(one.supportsService(name) for name in BODY)):
            all_of = list(paragraphs(shape))
            for i, one in enumerate(all_of):
                if len(all_of) > 1 and one.NumberingIsNumber and len(one.String.split()) > 2:
                    yield shape, all_of, i

    def free(self, page, kind):
        """Slides get few changes, so that each is seen by itself."""
        key = (self.title(page), kind)
        if key in self.used:
            return False
        self.used.add(key)
        return True

    # Words.

    def put(self, sort, page, shape, how):
        choices = []
        for at, paragraph in enumerate(paragraphs(shape)):
            if paragraph.String in self.touched:
                continue
            for portion in portions(paragraph):
                words = portion.String.split(" ")
                places = [i for i, word in enumerate(words) if len(word) > 2 and word.isalpha()]
                if len(words) > 2 and places:
                    choices.append((at, paragraph, portion, words, places))
        if not choices:
            return False
        at, paragraph, portion, words, places = self.random.choice(choices)
        before = " ".join(paragraph.String.split())
        word = self.word()
        i = self.random.choice(places)
        new = how(words, i, word)
        portion.setString(" ".join(new))
        changed = list(paragraphs(shape))[at].String
        self.touched.add(changed)
        return self.say(sort, page, word, before, " ".join(changed.split()))

    def anywhere(self, sort, page, wanted, how):
        shapes = [one for one in self.texts(page, wanted)]
        self.random.shuffle(shapes)
        return any(self.put(sort, page, one, how) for one in shapes)

    def word_replaced(self, page):
        plain = lambda one: not one.supportsService(TITLE)
        return self.anywhere("word replaced", page, plain, lambda words, i, new: words[:i] + [new] + words[i + 1 :])

    def words_inserted(self, page):
        plain = lambda one: not one.supportsService(TITLE)
        how = lambda words, i, new: words[: i + 1] + [new, "too"] + words[i + 1 :]
        return self.anywhere("words inserted", page, plain, how)

    def title_changed(self, page):
        is_title = lambda one: one.supportsService(TITLE)
        return self.anywhere("title", page, is_title, lambda words, i, new: words[:i] + [new] + words[i + 1 :])

    def notes_changed(self, page):
        for shape in shapes_in(page.NotesPage):
            if "NotesShape" in shape.ShapeType and shape.String.strip():
                return self.put("notes", page, shape, lambda words, i, new: words[:i] + [new] + words[i + 1 :])
        return False

    def notes_paragraph(self, page):
        for shape in shapes_in(page.NotesPage):
            if "NotesShape" in shape.ShapeType and shape.String.strip():
                word = self.word()
                text = f"And {word} comes last in what I say."
                shape.insertControlCharacter(shape.End, 0, False)
                shape.insertString(shape.End, text, False)
                return self.say("notes: paragraph added", page, word, "", text)
        return False

    def quotes(self, page):
        word = self.word()
        how = lambda words, i, new: words[:i] + [f"\u201c{new}\u201d", "\u2013", "it\u2019s"] + words[i + 1 :]
        plain = lambda one: not one.supportsService(TITLE)
        return self.anywhere("curly quotation marks", page, plain, how)

    # Items.

    def item(self, page):
        found = [one for one in self.items(page) if one[1][one[2]].String not in self.touched]
        return self.random.choice(found) if found else (None, None, None)

    def item_added(self, page):
        shape, all_of, i = self.item(page)
        if not shape:
            return False
        word = self.word()
        text = f"An item about {word}"
        end = all_of[i].End
        shape.insertControlCharacter(end, 0, False)
        shape.insertString(list(paragraphs(shape))[i + 1].Start, text, False)
        self.touched.add(all_of[i].String)
        return self.say("item added", page, word, "", text)

    def item_removed(self, page):
        shape, all_of, i = self.item(page)
        if not shape or i + 1 >= len(all_of) or level_of(all_of[i + 1]) > level_of(all_of[i]):
            return False
        before = " ".join(all_of[i].String.split())
        cursor = shape.createTextCursorByRange(all_of[i].Start)
        cursor.gotoRange(all_of[i].End, True)
        cursor.goRight(1, True)
        cursor.setString("")
        return self.say("item removed", page, "", before, "")

    def item_deeper(self, page):
        shape, all_of, i = self.item(page)
        if not shape or i == 0:
            return False
        level = level_of(all_of[i])
        if level_of(all_of[i - 1]) != level or (i + 1 < len(all_of) and level_of(all_of[i + 1]) > level):
            return False
        all_of[i].NumberingLevel = level + 1
        before = " ".join(all_of[i].String.split())
        self.touched.add(all_of[i].String)
        return self.say("level", page, "", before, before)

    def items_joined(self, page):
        shape, all_of, i = self.item(page)
        if not shape or i + 1 >= len(all_of) or level_of(all_of[i + 1]) != level_of(all_of[i]):
            return False
        before = " ".join((all_of[i].String + " " + all_of[i + 1].String).split())
        cursor = shape.createTextCursorByRange(all_of[i].End)
        cursor.goRight(1, True)
        cursor.setString(" ")
        return self.say("two items joined", page, "", "", before)

    def item_split(self, page):
        shape, all_of, i = self.item(page)
        if not shape:
            return False
        words = all_of[i].String.split(" ")
        if len(words) < 4:
            return False
        left = " ".join(words[: len(words) // 2])
        cursor = shape.createTextCursorByRange(all_of[i].Start)
        cursor.goRight(len(left), False)
        cursor.goRight(1, True)
        cursor.setString("")
        shape.insertControlCharacter(cursor, 0, False)
        return self.say("item split", page, "", left, " ".join(words[len(words) // 2 :]))

    # Marks.

    def marked(self, sort, page, change):
        shapes = [one for one in self.texts(page, lambda one: not one.supportsService(TITLE))]
        self.random.shuffle(shapes)
        for shape in shapes:
            for paragraph in paragraphs(shape):
                text = paragraph.String
                words = text.split(" ")
                if text in self.touched or len(words) < 5 or len(list(portions(paragraph))) != 1:
                    continue
                if not (words[2].isalpha() and len(words[2]) > 2):
                    continue
                cursor = shape.createTextCursorByRange(paragraph.Start)
                cursor.goRight(len(" ".join(words[:2])) + 1, False)
                cursor.goRight(len(words[2]), True)
                change(shape, cursor, words[2])
                self.touched.add(text)
                text = " ".join(text.split())
                return self.say(sort, page, "", text, text, mark=words[2])
        return False

    def bold(self, page):
        return self.marked("bold", page, lambda shape, cursor, word: cursor.setPropertyValue("CharWeight", 150.0))

    def italic(self, page):
        slant = uno.Enum("com.sun.star.awt.FontSlant", "ITALIC")
        return self.marked("italic", page, lambda shape, cursor, word: cursor.setPropertyValue("CharPosture", slant))

    def link(self, page):
        def change(shape, cursor, word):
            field = self.document.createInstance("com.sun.star.text.TextField.URL")
            field.URL, field.Representation = "https://example.org/" + word, word
            shape.insertTextContent(cursor, field, True)

        return self.marked("link", page, change)

    # Tables, charts, pictures, boxes.

    def tables(self, page):
        return [one for one in shapes_in(page) if one.ShapeType == "com.sun.star.drawing.TableShape"]

    def cell_changed(self, page):
        for shape in self.tables(page):
            model = shape.Model
            word = self.word()
            r, c = self.random.randrange(1, model.RowCount), self.random.randrange(model.ColumnCount)
            cell = model.getCellByPosition(c, r)
            if not cell.String.strip():
                return False
            before = " ".join(cell.String.split())
            for paragraph in paragraphs(cell):
                for portion in portions(paragraph):
                    portion.setString(f"{portion.String} {word}")
                    return self.say("cell", page, word, before, " ".join(cell.String.split()))
        return False

    def row_added(self, page):
        for shape in self.tables(page):
            model = shape.Model
            row = model.RowCount
            model.Rows.insertByIndex(row, 1)
            words = [self.word() for _ in range(model.ColumnCount)]
            for c, word in enumerate(words):
                model.getCellByPosition(c, row).String = word
            return self.say("table row added", page, words[0], "", " ".join(words))
        return False

    def row_removed(self, page):
        for shape in self.tables(page):
            model = shape.Model
            if model.RowCount < 4:
                return False
            row = self.random.randrange(1, model.RowCount)
            before = [" ".join(model.getCellByPosition(c, row).String.split()) for c in range(model.ColumnCount)]
            model.Rows.removeByIndex(row, 1)
            return self.say("table row removed", page, "", before[0], "")
        return False

    def column_added(self, page):
        for shape in self.tables(page):
            model = shape.Model
            column = model.ColumnCount
            model.Columns.insertByIndex(column, 1)
            words = [self.word() for _ in range(model.RowCount)]
            for r, word in enumerate(words):
                model.getCellByPosition(column, r).String = word
            return self.say("table column added", page, words[0], "", words[0])
        return False

    def chart_number(self, page):
        for shape in shapes_in(page):
            if not shape.supportsService("com.sun.star.drawing.OLE2Shape") or not shape.Model:
                continue
            if not shape.Model.supportsService("com.sun.star.chart2.ChartDocument"):
                continue
            data = shape.Model.getData()
            rows = [list(row) for row in data.getData()]
            r, c = self.random.randrange(len(rows)), self.random.randrange(len(rows[0]))
            before = rows[r][c]
            # its API writes all of a chart anew, and none of one with places along an axis or empty cells
            if any(one != one or abs(one) > 1e100 or 0 < abs(one) < 1e-100 for row in rows for one in row):
                continue
            rows[r][c] = round(before + 1.25, 2)
            after = rows[r][c]
            data.setData(tuple(tuple(row) for row in rows))
            return self.say("number in a chart", page, "", f"{before:g}", f"{after:g}")
        return False

    def pictures(self, page):
        return [one for one in shapes_in(page) if one.supportsService("com.sun.star.drawing.GraphicObjectShape")]

    def picture_replaced(self, page):
        for shape in self.pictures(page):
            provider = self.context.ServiceManager.createInstanceWithContext(
                "com.sun.star.graphic.GraphicProvider", self.context
            )
            shape.Graphic = provider.queryGraphic((value("URL", uno.systemPathToFileUrl(self.picture)),))
            return self.say("picture replaced", page, "")
        return False

    def picture_removed(self, page):
        for shape in self.pictures(page):
            if shape.Parent == page:
                page.remove(shape)
                return self.say("picture removed", page, "")
        return False

    def description(self, page):
        for shape in self.pictures(page):
            if shape.Description:
                before, word = shape.Description, self.word()
                shape.Description = f"{before} {word}"
                return self.say("description of a picture", page, word, before, shape.Description)
        return False

    def box_added(self, page):
        shape = self.document.createInstance("com.sun.star.drawing.TextShape")
        shape.Position, shape.Size = Point(12000, 8000), Size(8000, 2000)
        page.add(shape)
        word = self.word()
        shape.String = f"A box with {word}"
        return self.say("text box added", page, word, "", shape.String)

    def comment(self, page):
        note = page.createAndInsertAnnotation()
        note.Author = "A. Colleague"
        word = self.word()
        note.TextRange.String = f"Is {word} right?"
        return self.say("comment", page, word)

    def found_and_replaced(self, _page):
        """One word over the whole deck."""
        counts = {}
        for page in self.pages():
            for shape in self.texts(page, lambda one: True):
                for word in set(shape.String.split()):
                    if word.isalpha() and word.islower() and 4 < len(word) < 9:
                        counts[word] = counts.get(word, 0) + 1
        words = [word for word, count in counts.items() if 3 <= count <= 6]
        if not words:
            return False
        old, new = self.random.choice(sorted(words)), self.word()
        count = 0
        for page in self.pages():
            search = page.createReplaceDescriptor()
            search.SearchString, search.ReplaceString = old, new
            search.SearchWords = search.SearchCaseSensitive = True
            count += page.replaceAll(search)
        return self.say("found and replaced", None, new, old, new, count=count)

    # Slides.

    def slide_hidden(self, page):
        if not page.Visible:
            return False
        page.Visible = False
        return self.say("slide hidden", page, "")

    def slide_deleted(self, page):
        title = self.title(page)
        if not title:
            return False
        self.say("slide deleted", page, "", title, "")
        self.document.DrawPages.remove(page)
        return True

    def slide_added(self, page):
        at = [self.title(one) for one in self.pages()].index(self.title(page))
        new = self.document.DrawPages.insertNewByIndex(at)
        new.Layout = 1  # a title and items
        title, word = f"A slide about {self.word()}", self.word()
        shapes = list(shapes_in(new))
        shapes[0].String = title
        shapes[1].String = f"First {word}\nSecond {word}"
        return self.say("slide added", new, word, "", title)

    def slide_duplicated(self, page):
        copy = self.document.duplicate(page)
        word = self.word()
        for shape in self.texts(copy, lambda one: one.supportsService(TITLE)):
            shape.String = f"{' '.join(shape.String.split())} {word}"
            return self.say("slide duplicated and changed", copy, word, "", shape.String)
        return False

    def slide_moved(self, page):
        at = [self.title(one) for one in self.pages()].index(self.title(page))
        if at < 1 or at + 3 >= len(self.pages()):
            return False
        controller = self.document.CurrentController
        controller.CurrentPage = page
        helper = self.context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", self.context)
        for _ in range(2):
            helper.executeDispatch(controller.Frame, ".uno:MovePageDown", "", 0, ())
        if self.title(self.pages()[at]) == self.title(page):
            return False
        return self.say("slide moved", page, "", str(at), str(at + 2))


# Slides are moved before anything else, since LibreOffice's view may fall over later; then what few slides have.
SORTS = [
    Edits.slide_moved,
    Edits.cell_changed,
    Edits.row_added,
    Edits.row_removed,
    Edits.column_added,
    Edits.chart_number,
    Edits.picture_replaced,
    Edits.picture_removed,
    Edits.description,
    Edits.word_replaced,
    Edits.words_inserted,
    Edits.title_changed,
    Edits.notes_changed,
    Edits.notes_paragraph,
    Edits.quotes,
    Edits.item_added,
    Edits.item_removed,
    Edits.item_deeper,
    Edits.items_joined,
    Edits.item_split,
    Edits.bold,
    Edits.italic,
    Edits.link,
    Edits.box_added,
    Edits.comment,
    Edits.found_and_replaced,
    Edits.slide_hidden,
    Edits.slide_added,
    Edits.slide_duplicated,
    Edits.slide_deleted,
]


def main():
    source, target, seed, repeats, picture = sys.argv[1:6]
    process, context = office()
    try:
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        url = uno.systemPathToFileUrl(os.path.abspath(source))
        document = desktop.loadComponentFromURL(url, "_blank", 0, ())
        edits = Edits(context, document, int(seed), os.path.abspath(picture))
        said = set()
        for sort in SORTS:
            count = 0
            pages = edits.pages()[1:]
            edits.random.shuffle(pages)
            for page in pages:
                if count >= int(repeats):
                    break
                # one change a slide as long as there are slides that have none
                title = edits.title(page)
                if not title or title in edits.used:
                    continue
                if sort(edits, page):
                    edits.used.add(title)
                    count += 1
            for page in pages if count == 0 else []:
                if edits.title(page) and sort(edits, page):
                    break
            if not edits.done or edits.done[-1]["sort"] in said:
                print(f"no place for {sort.__name__}", file=sys.stderr)
            said.update(one["sort"] for one in edits.done)
        document.storeToURL(
            uno.systemPathToFileUrl(os.path.abspath(target)), (value("FilterName", "Impress MS PowerPoint 2007 XML"),)
        )
        json.dump(edits.done, sys.stdout, ensure_ascii=False)
        try:
            # it may fall over when it closes what it has written
            document.close(True)
            desktop.terminate()
        except Exception:
            pass
    finally:
        process.terminate()
        process.wait()


main()
