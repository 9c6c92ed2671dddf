"""The type and the fixed bounds of each field, written a second time."""

import calendar
import re

from form_model import Node

LARGEST = 2**53 - 1
MONTHS = "(0[1-9]|1[0-2])"
MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+07:00", re.ASCII)
CITIZEN = r"(?!000)(?!09[789])\d{3}[0-3]\d{8}"
SHAPES = {
    "citizen-id": CITIZEN, "tax-code": rf"\d{{10}}(-\d{{3}})?|{CITIZEN}",
    "phone": r"0[35789]\d{8}|02\d{9}|1[89]00\d{4,6}|\+84([35789]\d{8}|2\d{9})|\+([1-79]\d|8[0-35-9])\d{5,13}",
    "email": r"[\w+'-]+(\.[\w+'-]+)*@[A-Za-z0-9]+(-+[A-Za-z0-9]+)*(\.[A-Za-z0-9]+(-+[A-Za-z0-9]+)*)+",
    "person-name": "[^ \x01-\x1f!-&(-,/-@\\[-`{-\x9f]+( +[^ \x01-\x1f!-&(-,/-@\\[-`{-\x9f]+)*",
    "land-certificate": r"[A-ZĐ]{2} ?\d{6}(\d\d)?",
}
WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)
LONGEST = {"email": 254, "person-name": 200}


def is_day(text: str) -> bool:
    if not re.fullmatch(r"(19|2[01])\d\d-\d\d-\d\d", text, re.ASCII):
        return False
    year, month, day = map(int, text.split("-"))
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


def is_number(value, whole: bool) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not abs(value) <= LARGEST:
        return False
    return not whole or value == int(value)


def is_date(text: str, precision: list[str]) -> bool:
    for part in precision or ["day"]:
        match part:
            case "day": fits = is_day(text)
            case "month": fits = re.fullmatch(r"(19|2[01])\d\d-" + MONTHS, text, re.ASCII)
            case _: fits = re.fullmatch(r"(19|2[01])\d\d", text, re.ASCII)
        if fits:
            return True
    return False


def is_text(value, most: int = 10**9, least: int = 0) -> bool:
    return isinstance(value, str) and least <= len(value) <= most


def is_checked(code: str) -> bool:
    """Whether the tenth digit of a tax code is 10 less the rest by 11 of the weighted sum; 0 where that is 10."""
    rest = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, code)) % 11
    return len(code) == 12 or code[9] == str(10 - rest)[-1]


def closed(shapes: dict, required: tuple):
    def test(value):
        return (isinstance(value, dict) and all(key in value for key in required)
                and all(key in shapes and shapes[key](inner) for key, inner in value.items()))
    return test


def is_moment(value) -> bool:
    found = isinstance(value, str) and MOMENT.fullmatch(value)
    return bool(found) and is_day(found[1])


def value_test(node: Node):
    """Whether a value has the type and the fixed bounds of a field."""
    keys = node.keys
    match node.type:
        case "integer" | "money" | "decimal":
            whole = node.type != "decimal"
            low, high, step = keys.get("min", -LARGEST), keys.get("max", LARGEST), keys.get("step", 0)
            low, high = (bound if isinstance(bound, (int, float)) else end
                         for bound, end in ((low, -LARGEST), (high, LARGEST)))
            return lambda v: is_number(v, whole) and low <= v <= high and (not step or v % step == 0)
        case "boolean": return lambda v: isinstance(v, bool)
        case "declaration": return lambda v: v is True
        case "date":
            precision = keys.get("precision", [])
            return lambda v: isinstance(v, str) and is_date(v, precision)
        case "datetime": return is_moment
        case "choice": return lambda v: isinstance(v, str) and v in node.options
        case "multi-choice":
            low, high = keys.get("min-items", 0), keys.get("max-items", 10**9)
            return lambda v: (isinstance(v, list) and all(isinstance(code, str) and code in node.options for code in v)
                              and len(set(v)) == len(v) and low <= len(v) <= high)
        case "confirmation":
            return closed({"method": lambda v: v in keys["methods"] if "methods" in keys else is_text(v, 50, 1),
                           "name": lambda v: is_text(v, 200), "id": lambda v: is_text(v, 50), "time": is_moment},
                          ("method",))
        case "attachment":
            return closed({
                "name": lambda v: is_text(v, 255, 1), "mediaType": lambda v: v in ("application/pdf", "image/png"),
                "size": lambda v: is_number(v, True) and 1 <= v <= keys.get("max-size", LARGEST),
                "sha256": lambda v: isinstance(v, str) and bool(re.fullmatch("[0-9a-f]{64}", v))},
                ("name", "mediaType", "size"))
        case "address":
            codes = {"province": lambda v: v == "08", "commune": lambda v: v in ("02215", "02218"),
                     "detail": lambda v: is_text(v, 500)}
            return closed(codes, ("province", "commune"))
    least, most = keys.get("min-length", 0), min(keys.get("max-length", 10**9), LONGEST.get(node.type, 10**9))
    shape = re.compile(SHAPES[node.type], re.ASCII) if node.type in SHAPES else None
    pattern = re.compile(keys["pattern"], re.ASCII) if "pattern" in keys else None
    has_check_digit = node.type == "tax-code"
    return lambda v: (is_text(v, most, least) and (shape is None or shape.fullmatch(v) is not None)
                      and (not has_check_digit or is_checked(v))
                      and (pattern is None or pattern.fullmatch(v) is not None))
