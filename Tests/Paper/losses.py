"""Each takes one thing from a tagged PDF; the rule that must notice stands beside it."""
import pikepdf

import rules


def first(pdf, *kinds):
    return next(node for node, _ in rules.elements(pdf) if rules.kind(pdf, node) in kinds)


def every(pdf, *kinds):
    return [node for node, _ in rules.elements(pdf) if rules.kind(pdf, node) in kinds]


def tree(pdf):
    del pdf.Root["/StructTreeRoot"]


def mark_info(pdf):
    pdf.Root.MarkInfo["/Marked"] = False


def language(pdf):
    del pdf.Root["/Lang"]


def title(pdf):
    with pdf.open_metadata(set_pikepdf_as_editor=False) as data:
        del data["dc:title"]


def window_title(pdf):
    del pdf.Root.ViewerPreferences["/DisplayDocTitle"]


def standard(pdf):
    with pdf.open_metadata(set_pikepdf_as_editor=False) as data:
        del data["pdfuaid:part"]


def unmarked(pdf):
    """The first page's words lose their marks."""
    page = pdf.pages[0]
    kept = [(words, sign) for words, sign in pikepdf.parse_content_stream(page) if str(sign) not in ("BDC", "BMC", "EMC")]
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(kept))


def unplaced(pdf):
    """A paragraph of the page is in no element."""
    first(pdf, "/P", "/LBody", "/Caption", "/Span")["/K"] = pikepdf.Array([])


def heading(pdf):
    """The second level is left out."""
    for node in every(pdf, "/H2"):
        node["/S"] = pikepdf.Name("/H4")


def two_tops(pdf):
    node = every(pdf, "/H2")[0]
    node["/S"] = pikepdf.Name("/H1")


def head_cells(pdf):
    for node in every(pdf, "/TH"):
        node["/S"] = pikepdf.Name("/TD")


def scope(pdf):
    node = every(pdf, "/TH")[0]
    if "/A" in node:
        del node["/A"]


def row(pdf):
    every(pdf, "/TR")[0]["/S"] = pikepdf.Name("/Div")


def words_of_picture(pdf):
    for node in every(pdf, "/Figure"):
        del node["/Alt"]


def words_of_link(pdf):
    for page in pdf.pages:
        for one in page.get("/Annots", []):
            if "/Contents" in one:
                del one["/Contents"]


def letters(pdf):
    next(one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/ToUnicode" in one).__delitem__("/ToUnicode")


def font_file(pdf):
    for one in pdf.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor":
            for name in ("/FontFile", "/FontFile2", "/FontFile3"):
                if name in one:
                    del one[name]


REPORT = {
    tree: "tagged", mark_info: "tagged", language: "language", title: "title", window_title: "title", standard: "title",
    unmarked: "marked", unplaced: "marked", heading: "headings", two_tops: "headings", head_cells: "tables", scope: "tables",
    row: "tables", letters: "fonts", font_file: "fonts",
}
PICTURE = {words_of_picture: "pictures", words_of_link: "pictures"}
