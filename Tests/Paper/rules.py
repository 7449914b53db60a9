"""What a tagged PDF must have, asked of its parts one by one: each rule names what is lacking (ISO 14289-1)."""
import re

import pikepdf


def elements(pdf):
    """The structure tree in reading order: each element with the one that holds it."""
    root = pdf.Root.get("/StructTreeRoot")
    stack, seen = [(root, None)] if root is not None else [], []
    while stack:
        node, parent = stack.pop(0)
        if not isinstance(node, pikepdf.Dictionary):
            continue
        if "/S" in node:
            seen.append((node, parent))
        kids = node.get("/K", [])
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        stack = [(kid, node) for kid in kids] + stack
    return seen


def kind(pdf, node):
    """The element's standard type, through the role map."""
    name, roles = str(node["/S"]), pdf.Root.StructTreeRoot.get("/RoleMap", {})
    for _ in range(8):
        if name not in roles:
            break
        name = str(roles[name])
    return name


def tagged(pdf):
    if not pdf.Root.get("/MarkInfo", {}).get("/Marked", False):
        yield "the file does not say that it is tagged"
    if "/StructTreeRoot" not in pdf.Root or not elements(pdf):
        yield "there is no structure tree"
    if any(page.get("/Tabs") != "/S" for page in pdf.pages if "/Annots" in page):
        yield "the tab order of links is not that of the structure"


def language(pdf):
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", str(pdf.Root.get("/Lang", ""))):
        yield "the document has no language"


def title(pdf):
    with pdf.open_metadata() as data:
        if not data.get("dc:title"):
            yield "the document has no title"
        if str(data.get("pdfuaid:part", "")) != "1":
            yield "the file does not name PDF/UA-1"
    if not pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False):
        yield "the window does not show the title"


PAINTS = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "INLINE IMAGE"}


def marked(pdf):
    """Everything that is painted is content of the tree or an artifact."""
    known = contents(pdf)
    for number, page in enumerate(pdf.pages, 1):
        depth, used = [], set()
        for words, sign in pikepdf.parse_content_stream(page):
            sign = str(sign)
            if sign in ("BDC", "BMC"):
                depth.append(mark(page, words))
                used |= {one for one in depth[-1:] if isinstance(one, int)}
            elif sign == "EMC" and depth:
                depth.pop()
            elif sign in PAINTS and not any(one is not None for one in depth):
                yield f"page {number} paints what is neither tagged nor an artifact"
                break
        for one in used - known.get(page.objgen, set()):
            yield f"page {number}: marked content {one} is not in the tree"
            break


def mark(page, words):
    """The number of marked content, "artifact", or nothing."""
    if str(words[0]) == "/Artifact":
        return "artifact"
    data = words[1] if len(words) > 1 else {}
    if isinstance(data, pikepdf.Name):
        data = page.Resources.get("/Properties", {}).get(str(data), {})
    return int(data["/MCID"]) if "/MCID" in data else None


def contents(pdf):
    """The numbers of marked content that the tree holds, by page."""
    known = {}

    def add(node, page, one):
        if isinstance(one, int):
            known.setdefault(page.objgen if page is not None else None, set()).add(one)
        elif isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/MCR":
            add(node, one.get("/Pg", page), int(one["/MCID"]))

    for node, _ in elements(pdf):
        kids = node.get("/K", [])
        for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
            add(node, node.get("/Pg"), kid)
    return known


def headings(pdf):
    levels = [int(found.group(1)) for found in (re.fullmatch(r"/H([1-6])", kind(pdf, node)) for node, _ in elements(pdf)) if found]
    if not levels:
        yield "there are no headings"
    elif levels[0] != 1 or levels.count(1) != 1:
        yield "the first heading is not the only one of the first level"
    if any(after > before + 1 for before, after in zip(levels, levels[1:])):
        yield "a level of headings is left out"


def attribute(node, name):
    given = node.get("/A", [])
    for one in list(given) if isinstance(given, pikepdf.Array) else [given]:
        if isinstance(one, pikepdf.Dictionary) and name in one:
            return one[name]
    return None


def tables(pdf):
    cells = {}
    for node, parent in elements(pdf):
        name = kind(pdf, node)
        if name == "/Table":
            cells[node.objgen] = []
        if name in ("/TH", "/TD"):
            if parent is None or kind(pdf, parent) != "/TR":
                yield "a cell is not in a row"
            if name == "/TH" and attribute(node, "/Scope") is None:
                yield "a head cell does not say of what"
            table = parent
            while table is not None and kind(pdf, table) != "/Table":
                table = table.get("/P") if "/S" in table.get("/P", {}) else None
            if table is None:
                yield "a row is in no table"
            else:
                cells.setdefault(table.objgen, []).append(name)
    if any("/TH" not in names for names in cells.values()):
        yield "a table has no head cells"


def pictures(pdf):
    for node, _ in elements(pdf):
        if kind(pdf, node) == "/Figure" and not str(node.get("/Alt", "")).strip():
            yield "a picture has no words"
        if kind(pdf, node) == "/Formula" and not str(node.get("/Alt", "")).strip():
            yield "a formula has no words"
    for page in pdf.pages:
        for one in page.get("/Annots", []):
            if one.get("/Subtype") == "/Link" and not str(one.get("/Contents", "")).strip():
                yield "a link has no words"


def fonts(pdf):
    for one in pdf.objects:
        if not isinstance(one, pikepdf.Dictionary) or one.get("/Type") != "/Font":
            continue
        if one.get("/Subtype") in ("/CIDFontType0", "/CIDFontType2"):
            continue
        bottom = one.DescendantFonts[0] if "/DescendantFonts" in one else one
        data = bottom.get("/FontDescriptor", {})
        if one.get("/Subtype") != "/Type3" and not any(name in data for name in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield "a font is not in the file"
        if "/ToUnicode" not in one:
            yield "a font does not tell its letters"


RULES = {rule.__name__: rule for rule in (tagged, language, title, marked, headings, tables, pictures, fonts)}


def lacking(path):
    """What the file lacks, by rule; nothing where all is well."""
    with pikepdf.open(path) as pdf:
        if "/StructTreeRoot" not in pdf.Root:
            return {"tagged": list(tagged(pdf))}
        found = {name: list(rule(pdf)) for name, rule in RULES.items()}
    return {name: words for name, words in found.items() if words}
