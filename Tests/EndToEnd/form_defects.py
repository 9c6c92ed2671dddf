"""Forms that are right but for one defect, with the check that has to find it and the lines it may be found at.

Each defect is a function of a `Place`: it gives the lines of fields, with `# here` behind what is wrong, and rules
if it needs any. Surroundings, names, codes and bounds are random.
"""

import random
from dataclasses import dataclass, field

NAMES = ["ten", "loai", "so", "ngay", "coCon", "noiO", "lyDo", "quanHe", "soNguoi", "ghiChu", "email", "tuoi", "nghe", "dienTich"]
CODES = ["moi", "lai", "doi", "khac", "08", "con-nuoi"]


@dataclass
class Place:
    """Where the defect is put: names and codes nobody else uses."""

    random: random.Random
    names: list[str] = field(default_factory=list)
    # What stands before a name in a condition.
    at: str = ""

    def name(self) -> str:
        return self.names.pop()

    def pick(self, items):
        return self.random.choice(items)

    def number(self, low: int, high: int) -> int:
        return self.random.randint(low, high)

    def choice(self, name: str, *more: str, codes: int = 3, optional: bool = False) -> list[str]:
        options = ", ".join(f'{{ code: "{code}", name: "Loại {code}" }}' for code in CODES[:codes])
        return [f"- id: {name}", "  type: choice", f'  name: "Ô {name}"', f"  options: [{options}]",
                *(["  optional: true"] if optional else []), *more]

    def field(self, name: str, type_: str, *more: str) -> list[str]:
        return [f"- id: {name}", f"  type: {type_}", f'  name: "Ô {name}"', *more]


@dataclass
class Spoiled:
    fields: list[list[str]]
    rules: list[str] = field(default_factory=list)
    # Keeps the order of the fields.
    ordered: bool = True


def shown(condition: str) -> str:
    return f'  visible: "{condition}"'


HERE = "  # here"


def named(lines: list[str]) -> list[str]:
    """A field that may be found at its id as well."""
    return [lines[0] + HERE, *lines[1:]]

# --- names, types, constants ---------------------------------------------------------------


def unknown_name(p: Place) -> Spoiled:
    a, b = p.name(), p.name()
    return Spoiled([p.field(a, "boolean"), p.field(b, "text", shown(f"{a}x" + p.pick(["", " == true"])) + HERE)])


def unknown_path(p: Place) -> Spoiled:
    a, b = p.name(), p.name()
    return Spoiled([p.field(a, "boolean"), p.field(b, "text", f"  required: \"phan.{a}.sau\"" + HERE)])


def unknown_code(p: Place) -> Spoiled:
    a, b = p.name(), p.name()
    test = p.pick([f"{a} == 'moii'", f"{a} in ['moi', 'moii']", f"!({a} != 'MOI')"])
    return Spoiled([p.choice(a), p.field(b, "text", shown(test) + HERE)])


def wrong_type(p: Place) -> Spoiled:
    a, b = p.name(), p.name()
    type_, test = p.pick([("integer", "{a} == 'moi'"), ("text", "{a} > 3"), ("boolean", "{a} == 1"), ("date", "{a} < 5"),
                          ("integer", "{a}"), ("text", "{a} && true"), ("date", "{a} == '2025-01-01'"), ("integer", "size({a}) > 1")])
    return Spoiled([p.field(a, type_), p.field(b, "text", shown(test.format(a=a)) + HERE)])


def syntax(p: Place) -> Spoiled:
    a, b = p.name(), p.name()
    return Spoiled([p.field(a, "boolean"), p.field(b, "text", shown(p.pick([f"{a} &&", f"({a}", f"{a} == == true", f"{a} &| {a}"])) + HERE)])


def constant_out_of_range(p: Place) -> Spoiled:
    a, b, high = p.name(), p.name(), p.number(3, 9)
    test = p.pick([f"{a} > {high}", f"{a} < 1", f"{a} == {high + 3}", f"{a} >= {high + 1} && {a} != {high + 2}"])
    return Spoiled([p.field(a, "integer", "  min: 1", f"  max: {high}"), named(p.field(b, "text", shown(test) + HERE))])


def length_out_of_range(p: Place) -> Spoiled:
    a, b = p.name(), p.name()
    return Spoiled([p.field(a, "text", "  max-length: 5"),
                    named(p.field(b, "text", shown(p.pick([f"{a} == 'dai qua'", f"size({a}) > 5", f"{a}.startsWith('dai qua')"])) + HERE))])


def default_out_of_range(p: Place) -> Spoiled:
    a = p.name()
    kind = p.pick(["code", "number", "length", "type", "date"])
    match kind:
        case "code": return Spoiled([p.choice(a, '  default: "moii"' + HERE)])
        case "number": return Spoiled([p.field(a, "integer", "  max: 5", "  default: 6" + HERE)])
        case "length": return Spoiled([p.field(a, "text", "  max-length: 2", '  default: "dài quá"' + HERE)])
        case "type": return Spoiled([p.field(a, "integer", '  default: "nhiều"' + HERE)])
    return Spoiled([p.field(a, "date", '  default: "2025-02-30"' + HERE)])


# --- circles -------------------------------------------------------------------------------


def cycle(p: Place) -> Spoiled:
    names = [p.name() for _ in range(p.number(2, 4))]
    return Spoiled([p.choice(name, f"  visible: \"{names[number - 1]} == 'moi'\"" + HERE)
                    for number, name in enumerate(names)])


def of_itself(p: Place) -> Spoiled:
    a = p.name()
    return Spoiled([p.choice(a, f"  visible: \"{a} != 'moi'\"" + HERE)])


def group_by_its_own(p: Place) -> Spoiled:
    a, b = p.name(), p.name()
    return Spoiled([[f"- id: {a}", "  type: group", '  name: "Nhóm"', f'  visible: "{a}.{b}"' + HERE, "  fields:",
                     *("    " + line for line in p.field(b, "boolean"))]])


# --- what is never so ----------------------------------------------------------------------


def contradiction(p: Place) -> Spoiled:
    a, b = p.name(), p.name()
    test = p.pick([f"{a} == 'moi' && {a} == 'lai'", f"{a} in ['moi', 'lai'] && !({a} in ['moi', 'lai'])",
                   f"{a} != 'moi' && {a} != 'lai' && {a} != 'doi'", f"size({a}) == 0"])
    return Spoiled([p.choice(a) if "size" not in test else p.field(a, "text", "  min-length: 1"),
                    named(p.field(b, "text", shown(test) + HERE))])


def dead_field(p: Place) -> Spoiled:
    """Its condition can be true of some answers, but of none the form takes."""
    a, b, c = p.name(), p.name(), p.name()
    return Spoiled([p.choice(a), p.choice(b, shown(f"{a} == 'moi'")), named(p.field(c, "text", shown(f"{a} == 'lai' && {b} == 'lai'") + HERE))])


def dead_by_number(p: Place) -> Spoiled:
    a, b, c, k = p.name(), p.name(), p.name(), p.number(2, 90)
    return Spoiled([p.field(a, "integer"), p.choice(b, shown(f"{a} > {k}")),
                    named(p.field(c, "text", shown(f"{a} < {k} && {b} != 'moi'") + HERE))])


def always_true(p: Place) -> Spoiled:
    a, b = p.name(), p.name()
    test = p.pick([f"{a} == 'moi' || {a} != 'moi'", f"{a} in ['moi', 'lai', 'doi']", f"{a} == 'moi' ? true : {a} != 'moi'"])
    return Spoiled([p.choice(a), p.field(b, "text", shown(test) + HERE)])


def never_required(p: Place) -> Spoiled:
    """Required only where it is hidden."""
    a, b = p.name(), p.name()
    return Spoiled([p.choice(a), p.field(b, "text", shown(f"{a} == 'moi'"), f"  required: \"{a} == 'lai'\"" + HERE)])


def option_never_chosen(p: Place) -> Spoiled:
    a, b = p.name(), p.name()
    lines = p.choice(b, f"  constraint: \"this != 'doi' || {a} == 'moi' && {a} == 'lai'\"", '  message: "Không được"')
    return Spoiled([p.choice(a), [line + HERE if "options" in line else line for line in lines]])


def constraint_idle(p: Place) -> Spoiled:
    a, k = p.name(), p.number(2, 9)
    return Spoiled([p.field(a, "integer", f"  min: {k}", f"  constraint: this > {k - 2}" + HERE, '  message: "Không được"')])


def rule_unbreakable(p: Place) -> Spoiled:
    a = p.name()
    return Spoiled([p.choice(a)], [f"  - id: thua", f"    require: \"{p.at}{a} != 'moi' || {p.at}{a} == 'moi'\"" + HERE, '    message: "Không đúng"'])


def rule_dead(p: Place) -> Spoiled:
    a = p.name()
    return Spoiled([p.choice(a)], ["  - id: thua", f"    when: \"{p.at}{a} == 'moi' && {p.at}{a} == 'lai'\"" + HERE,
                                   f"    require: \"{p.at}{a} != 'doi'\"" + HERE, '    message: "Không đúng"'])


def unsatisfiable(p: Place) -> Spoiled:
    a, k = p.name(), p.number(2, 50)
    return Spoiled([p.field(a, "integer")], [
        "  - id: tren", f'    require: "{p.at}{a} > {k}"', '    message: "Không đúng"',
        "  - id: duoi", f'    require: "{p.at}{a} < {k}"', '    message: "Không đúng"'])


# --- the rest ------------------------------------------------------------------------------


def bounds_reversed(p: Place) -> Spoiled:
    a = p.name()
    return Spoiled([p.field(a, "integer", "  min: 5" + HERE, "  max: 4" + HERE)])


def pattern(p: Place) -> Spoiled:
    a = p.name()
    return Spoiled([p.field(a, "text", "  pattern: " + p.pick(['"a(?=b)"', '"\\\\bab"', '"(a)\\\\1"']) + HERE)])


def step_zero(p: Place) -> Spoiled:
    return Spoiled([p.field(p.name(), "integer", "  step: 0" + HERE)])


def unique_by_unknown(p: Place) -> Spoiled:
    a, b = p.name(), p.name()
    return Spoiled([[f"- id: {a}", "  type: list", '  name: "Danh sách"', f"  unique-by: {b}x" + HERE, "  fields:",
                     *("    " + line for line in p.field(b, "text"))]])


def no_options(p: Place) -> Spoiled:
    a = p.name()
    return Spoiled([[f"- id: {a}" + HERE, "  type: choice" + HERE, f'  name: "Ô {a}"']])


def calculated_from_itself(p: Place) -> Spoiled:
    a, b = p.name(), p.name()
    return Spoiled([p.field(a, "integer", f"  calculate: {b} + 1" + HERE), p.field(b, "integer", f"  calculate: {a} + 1" + HERE)])


# The check by which each is found. A defect that is several at once is found by one of them.
DEFECTS = {
    unknown_name: {"form-condition-name-unknown"}, unknown_path: {"form-condition-name-unknown", "condition-type"},
    unknown_code: {"condition-code-unknown"}, wrong_type: {"condition-type"}, syntax: {"condition-syntax"},
    constant_out_of_range: {"form-never-shown"}, length_out_of_range: {"form-never-shown"},
    default_out_of_range: {"form-default-invalid"}, cycle: {"form-visibility-cycle"},
    of_itself: {"form-condition-self"}, group_by_its_own: {"form-condition-self"},
    contradiction: {"form-never-shown"}, dead_field: {"form-never-shown"}, dead_by_number: {"form-never-shown"},
    always_true: {"condition-always-true"}, never_required: {"condition-never-true"},
    option_never_chosen: {"form-option-never-chosen"}, constraint_idle: {"form-rule-idle"},
    rule_unbreakable: {"form-rule-idle", "condition-always-true"}, rule_dead: {"form-rule-idle", "condition-never-true"},
    unsatisfiable: {"form-unsatisfiable"}, bounds_reversed: {"form-bounds-reversed"}, pattern: {"form-pattern-not-portable"},
    step_zero: {"form-step-zero"}, unique_by_unknown: {"form-unique-by-unknown"}, no_options: {"form-choice-without-options"},
    calculated_from_itself: {"form-calculation-cycle"},
}


@dataclass
class Case:
    """One form with one defect."""

    id: str
    defect: str
    text: str
    # Lines, counted from one, that the finding may stand at.
    lines: set[int]


def case(number: int, defect, chance: random.Random) -> Case:
    names = list(NAMES)
    chance.shuffle(names)
    place = Place(chance, names)
    wrap = chance.choice(["plain", "plain", "group"])
    place.at = "phan." if wrap == "plain" else "phan.nhom."
    spoiled = defect(place)
    before = [place.field(place.name(), chance.choice(["text", "integer", "boolean", "date"])) for _ in range(chance.randint(0, 2))]
    after = [place.field(place.name(), chance.choice(["text", "integer", "date"])) for _ in range(chance.randint(0, 2))]
    fields = [line for lines in [*before, *spoiled.fields, *after] for line in lines]
    if wrap == "group":
        fields = ["- id: nhom", "  type: group", '  name: "Nhóm"', "  fields:", *("    " + line for line in fields)]
    body = [
        "kind: form", f"id: loi-{number}" + (HERE if defect is unsatisfiable else ""), f'name: "Biểu mẫu {number}"', "document: to-khai", "effective: { from: 2025-07-01 }", "pages:",
        "  - id: trang", '    name: "Trang"', "    sections:", "      - id: phan", '        name: "Phần"', "        fields:",
        *("          " + line for line in fields), *(["rules:", *spoiled.rules] if spoiled.rules else []), 'source: "Thử nghiệm"']
    lines = {row for row, line in enumerate(body, 1) if line.endswith(HERE)}
    return Case(f"loi-{number}", defect.__name__, "\n".join(body) + "\n", lines)


def corpus(seed: int, each: int) -> list[Case]:
    chance = random.Random(seed)
    return [case(number * each + copy, defect, chance) for number, defect in enumerate(DEFECTS) for copy in range(each)]
