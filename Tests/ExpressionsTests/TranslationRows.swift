extension TranslationTests {
  /// What each construct is in the other languages, or the part that has no translation.
  static let rows: [Row] = [
    Row(
      #"ready"#,
      #"{"===": [{"var": "ready"}, true]}"#,
      #"at(v, "ready") === true"#),
    Row(
      #"!ready"#,
      #"{"===": [{"var": "ready"}, false]}"#,
      #"at(v, "ready") === false"#),
    Row(
      #"true"#,
      #"true"#,
      #"true"#),
    Row(
      #"ready && age > 1 || !(ready || age < 1)"#,
      #"{"or": [{"and": [{"===": [{"var": "ready"}, true]}, {"!==": [{"var": "age"}, null]}, {">": [{"var": "age"}, 1]}]}, {"and": [{"===": [{"var": "ready"}, false]}, {"!==": [{"var": "age"}, null]}, {">=": [{"var": "age"}, 1]}]}]}"#,
      #"((at(v, "ready") === true && int(at(v, "age")) > 1) || (at(v, "ready") === false && int(at(v, "age")) >= 1))"#
    ),
    Row(
      #"age == 18"#,
      #"{"and": [{"!==": [{"var": "age"}, null]}, {"==": [{"var": "age"}, 18]}]}"#,
      #"eq(int(at(v, "age")), 18) === true"#),
    Row(
      #"age != 18"#,
      #"{"and": [{"!==": [{"var": "age"}, null]}, {"!=": [{"var": "age"}, 18]}]}"#,
      #"eq(int(at(v, "age")), 18) === false"#),
    Row(
      #"18 <= age"#,
      #"{"and": [{"!==": [{"var": "age"}, null]}, {"<=": [18, {"var": "age"}]}]}"#,
      #"18 <= int(at(v, "age"))"#),
    Row(
      #"age > questions.age"#,
      #"{"and": [{"!==": [{"var": "age"}, null]}, {"!==": [{"var": "questions.age"}, null]}, {">": [{"var": "age"}, {"var": "questions.age"}]}]}"#,
      #"int(at(v, "age")) > int(at(v, "questions", "age"))"#),
    Row(
      #"age >= 9007199254740993"#,
      nil,
      #"int(at(v, "age")) >= 9007199254740993n"#,
      rule: #"9007199254740993"#),
    Row(
      #"size > 5u"#,
      #"{"and": [{"!==": [{"var": "size"}, null]}, {">": [{"var": "size"}, 5]}]}"#,
      #"lt(5, uint(at(v, "size"))) === true"#),
    Row(
      #"price >= 1.5"#,
      #"{"and": [{"!==": [{"var": "price"}, null]}, {">=": [{"var": "price"}, 1.5]}]}"#,
      #"le(1.5, num(at(v, "price"))) === true"#),
    Row(
      #"price == 1.0"#,
      #"{"and": [{"!==": [{"var": "price"}, null]}, {"==": [{"var": "price"}, 1.0]}]}"#,
      #"eq(num(at(v, "price")), 1.0) === true"#),
    Row(
      #"kind == 'vợ'"#,
      #"{"===": [{"var": "kind"}, "vợ"]}"#,
      #"at(v, "kind") === "vợ""#),
    Row(
      #"kind != 'vợ'"#,
      #"{"and": [{"!==": [{"var": "kind"}, null]}, {"!==": [{"var": "kind"}, "vợ"]}]}"#,
      #"eq(str(at(v, "kind")), "vợ") === false"#),
    Row(
      #"name == kind"#,
      #"{"and": [{"!==": [{"var": "name"}, null]}, {"!==": [{"var": "kind"}, null]}, {"===": [{"var": "name"}, {"var": "kind"}]}]}"#,
      #"eq(str(at(v, "name")), str(at(v, "kind"))) === true"#),
    Row(
      #"name < 'b'"#,
      nil,
      #"lt(str(at(v, "name")), "b") === true"#,
      rule: #"name < 'b'"#),
    Row(
      #"kind in ['vợ', 'con-đẻ']"#,
      #"{"in": [{"var": "kind"}, ["vợ", "con-đẻ"]]}"#,
      #"isIn(str(at(v, "kind")), ["vợ", "con-đẻ"]) === true"#),
    Row(
      #"age in [1, questions.age]"#,
      #"{"and": [{"!==": [{"var": "age"}, null]}, {"!==": [{"var": "questions.age"}, null]}, {"or": [{"and": [{"!==": [{"var": "age"}, null]}, {"==": [{"var": "age"}, 1]}]}, {"and": [{"!==": [{"var": "age"}, null]}, {"!==": [{"var": "questions.age"}, null]}, {"==": [{"var": "age"}, {"var": "questions.age"}]}]}]}]}"#,
      #"isIn(int(at(v, "age")), arr(1, int(at(v, "questions", "age")))) === true"#),
    Row(
      #"'a' in tags"#,
      #"{"and": [{"!==": [{"var": "tags"}, null]}, {"in": ["a", {"var": "tags"}]}]}"#,
      #"isIn("a", list(at(v, "tags"))) === true"#),
    Row(
      #"18 in nums"#,
      #"{"and": [{"!==": [{"var": "nums"}, null]}, {"some": [{"var": "nums"}, {"==": [{"var": ""}, 18]}]}]}"#,
      #"isIn(18, list(at(v, "nums"))) === true"#),
    Row(
      #"'a' in scores"#,
      nil,
      #"keyIn("a", obj(at(v, "scores"))) === true"#,
      rule: #"scores"#),
    Row(
      #"born < date('2025-07-01')"#,
      #"{"and": [{"!==": [{"var": "born"}, null]}, {"<": [{"cat": [{"var": "born"}, "-99-99"]}, "2025-07-01"]}]}"#,
      #"before(date(at(v, "born")), date("2025-07-01")) === true"#),
    Row(
      #"born <= date('2025-07')"#,
      #"{"and": [{"!==": [{"var": "born"}, null]}, {"<": [{"cat": [{"var": "born"}, "-99-99"]}, "2025-07-02"]}]}"#,
      #"before(date("2025-07"), date(at(v, "born"))) === false"#),
    Row(
      #"born >= today()"#,
      #"{"and": [{"!==": [{"var": "born"}, null]}, {">=": [{"cat": [{"var": "born"}, "-01-01"]}, {"var": "today"}]}]}"#,
      #"before(date(at(v, "born")), date(today)) === false"#),
    Row(
      #"born > questions.born"#,
      #"{"and": [{"!==": [{"var": "questions.born"}, null]}, {"!==": [{"var": "born"}, null]}, {"<": [{"cat": [{"var": "questions.born"}, "-99-99"]}, {"cat": [{"var": "born"}, "-01-01"]}]}]}"#,
      #"before(date(at(v, "questions", "born")), date(at(v, "born"))) === true"#),
    Row(
      #"born >= questions.born"#,
      nil,
      #"before(date(at(v, "born")), date(at(v, "questions", "born"))) === false"#,
      rule: #"born >= questions.born"#),
    Row(
      #"born == date('2025-07-01')"#,
      #"{"===": [{"var": "born"}, "2025-07-01"]}"#,
      #"sameDay(date(at(v, "born")), date("2025-07-01")) === true"#),
    Row(
      #"born != questions.born"#,
      #"{"or": [{"and": [{"!==": [{"var": "born"}, null]}, {"!==": [{"var": "questions.born"}, null]}, {"<": [{"cat": [{"var": "born"}, "-99-99"]}, {"cat": [{"var": "questions.born"}, "-01-01"]}]}]}, {"and": [{"!==": [{"var": "questions.born"}, null]}, {"!==": [{"var": "born"}, null]}, {"<": [{"cat": [{"var": "questions.born"}, "-99-99"]}, {"cat": [{"var": "born"}, "-01-01"]}]}]}]}"#,
      #"sameDay(date(at(v, "born")), date(at(v, "questions", "born"))) === false"#),
    Row(
      #"born in [date('2025'), today()]"#,
      #"{"and": [{"!==": [{"var": "born"}, null]}, {"===": [{"var": "born"}, {"var": "today"}]}]}"#,
      #"dayIn(date(at(v, "born")), [date("2025"), date(today)]) === true"#),
    Row(
      #"date('2025-07-01') in days"#,
      nil,
      #"dayIn(date("2025-07-01"), lift((l) => l.map((x) => date(x)), list(at(v, "days")))) === true"#,
      rule: #"days"#),
    Row(
      #"age(born) < 18"#,
      #"{"and": [{"!==": [{"var": "born"}, null]}, {"or": [{"===": [{"substr": [{"var": "born"}, 7, 1]}, "-"]}, {"and": [{"===": [{"substr": [{"var": "born"}, 4, 1]}, "-"]}, {"===": [{"substr": [{"var": "born"}, 7, 1]}, ""]}, {"or": [{"!==": [{"substr": [{"var": "born"}, 5, 2]}, {"substr": [{"var": "today"}, 5, 2]}]}, {"in": [{"substr": [{"var": "today"}, 5]}, ["01-31", "02-29", "03-31", "04-30", "05-31", "06-30", "07-31", "08-31", "09-30", "10-31", "11-30", "12-31"]]}, {"and": [{"===": [{"substr": [{"var": "today"}, 5]}, "02-28"]}, {"!": {"or": [{"and": [{"!==": [{"substr": [{"var": "born"}, 2, 2]}, "00"]}, {"in": [{"substr": [{"var": "born"}, 2, 2]}, ["00", "04", "08", "12", "16", "20", "24", "28", "32", "36", "40", "44", "48", "52", "56", "60", "64", "68", "72", "76", "80", "84", "88", "92", "96"]]}]}, {"and": [{"===": [{"substr": [{"var": "born"}, 2, 2]}, "00"]}, {"in": [{"substr": [{"var": "born"}, 0, 2]}, ["00", "04", "08", "12", "16", "20", "24", "28", "32", "36", "40", "44", "48", "52", "56", "60", "64", "68", "72", "76", "80", "84", "88", "92", "96"]]}]}]}}]}]}]}, {"and": [{"===": [{"substr": [{"var": "born"}, 4, 1]}, ""]}, {"===": [{"substr": [{"var": "today"}, 5]}, "12-31"]}]}]}, {">=": [{"cat": [{"var": "born"}, "-01-01"]}, {"cat": [{"-": [{"substr": [{"var": "today"}, 0, 4]}, 18]}, {"substr": [{"var": "today"}, 4]}, "-99"]}]}]}"#,
      #"age(date(at(v, "born")), date(today)) < 18"#),
    Row(
      #"age(born, date('2025-07-01')) == 18"#,
      #"{"and": [{"!==": [{"var": "born"}, null]}, {"or": [{"===": [{"substr": [{"var": "born"}, 7, 1]}, "-"]}, {"and": [{"===": [{"substr": [{"var": "born"}, 4, 1]}, "-"]}, {"===": [{"substr": [{"var": "born"}, 7, 1]}, ""]}, {"!==": [{"substr": [{"var": "born"}, 5, 2]}, "07"]}]}]}, {"<": [{"cat": [{"var": "born"}, "-01-01"]}, "2007-07-01-99"]}, {">=": [{"cat": [{"var": "born"}, "-01-01"]}, "2006-07-01-99"]}]}"#,
      #"eq(age(date(at(v, "born")), date("2025-07-01")), 18) === true"#),
    Row(
      #"has(questions.age)"#,
      #"{"!==": [{"var": "questions.age"}, null]}"#,
      #"has(at(v, "questions"), "age") === true"#),
    Row(
      #"!has(questions.age)"#,
      #"{"and": [{"!==": [{"var": "questions"}, null]}, {"!": {"!==": [{"var": "questions.age"}, null]}}]}"#,
      #"has(at(v, "questions"), "age") === false"#),
    Row(
      #"has(scores.a) && scores.a > 1"#,
      #"{"and": [{"!==": [{"var": "scores.a"}, null]}, {">": [{"var": "scores.a"}, 1]}]}"#,
      #"(has(at(v, "scores"), "a") === true && int(at(v, "scores", "a")) > 1)"#),
    Row(
      #"scores['a-b'] == 1"#,
      #"{"and": [{"!==": [{"var": "scores.a-b"}, null]}, {"==": [{"var": "scores.a-b"}, 1]}]}"#,
      #"eq(int(at(v, "scores", "a-b")), 1) === true"#),
    Row(
      #"ready ? age > 1 : price < 1.0"#,
      #"{"or": [{"and": [{"===": [{"var": "ready"}, true]}, {"!==": [{"var": "age"}, null]}, {">": [{"var": "age"}, 1]}]}, {"and": [{"===": [{"var": "ready"}, false]}, {"!==": [{"var": "price"}, null]}, {"<": [{"var": "price"}, 1.0]}]}]}"#,
      #"pick(bool(at(v, "ready")), () => int(at(v, "age")) > 1, () => lt(num(at(v, "price")), 1.0) === true) === true"#
    ),
    Row(
      #"ready == (age > 1)"#,
      #"{"or": [{"and": [{"===": [{"var": "ready"}, true]}, {"!==": [{"var": "age"}, null]}, {">": [{"var": "age"}, 1]}]}, {"and": [{"===": [{"var": "ready"}, false]}, {"!==": [{"var": "age"}, null]}, {"<=": [{"var": "age"}, 1]}]}]}"#,
      #"eq(bool(at(v, "ready")), lt(1, int(at(v, "age")))) === true"#),
    Row(
      #"tags.all(t, t == 'a')"#,
      #"{"and": [{"!==": [{"var": "tags"}, null]}, {"!": {"some": [{"var": "tags"}, {"!": {"===": [{"var": ""}, "a"]}}]}}]}"#,
      #"all(list(at(v, "tags")), ($t) => ($t === "a"))"#),
    Row(
      #"people.exists(p, p.main && p.age > 1)"#,
      #"{"some": [{"var": "people"}, {"and": [{"===": [{"var": "main"}, true]}, {"!==": [{"var": "age"}, null]}, {">": [{"var": "age"}, 1]}]}]}"#,
      #"some(list(at(v, "people")), ($p) => ((at($p, "main") === true && int(at($p, "age")) > 1)))"#
    ),
    Row(
      #"people.exists(p, p.age > age)"#,
      nil,
      #"some(list(at(v, "people")), ($p) => (int(at($p, "age")) > int(at(v, "age"))))"#,
      rule: #"age"#),
    Row(
      #"people.exists_one(p, p.main)"#,
      #"{"and": [{"!==": [{"var": "people"}, null]}, {"!": {"some": [{"var": "people"}, {"!": {"or": [{"===": [{"var": "main"}, true]}, {"===": [{"var": "main"}, false]}]}}]}}, {"==": [{"reduce": [{"filter": [{"var": "people"}, {"===": [{"var": "main"}, true]}]}, {"+": [{"var": "accumulator"}, 1]}, 0]}, 1]}]}"#,
      #"one(list(at(v, "people")), ($p) => (bool(at($p, "main")))) === true"#),
    Row(
      #"people.all(p, p.friends.exists(f, f.age > 1))"#,
      #"{"and": [{"!==": [{"var": "people"}, null]}, {"!": {"some": [{"var": "people"}, {"!": {"some": [{"var": "friends"}, {"and": [{"!==": [{"var": "age"}, null]}, {">": [{"var": "age"}, 1]}]}]}}]}}]}"#,
      #"all(list(at(v, "people")), ($p) => (some(list(at($p, "friends")), ($f) => (int(at($f, "age")) > 1))))"#
    ),
    Row(
      #"people.all(p, p.friends.exists(f, f.age > p.age))"#,
      nil,
      #"all(list(at(v, "people")), ($p) => (some(list(at($p, "friends")), ($f) => (int(at($f, "age")) > int(at($p, "age"))))))"#,
      rule: #"p.age"#),
    Row(
      #"tags.all(i, t, i < 2 || t == 'a')"#,
      nil,
      #"all(list(at(v, "tags")), ($t, $i) => (($i < 2 || $t === "a")))"#,
      rule: #"i"#),
    Row(
      #"size(people.filter(p, p.main)) >= 2"#,
      #"{"and": [{"!==": [{"var": "people"}, null]}, {"!": {"some": [{"var": "people"}, {"!": {"or": [{"===": [{"var": "main"}, true]}, {"===": [{"var": "main"}, false]}]}}]}}, {">=": [{"reduce": [{"filter": [{"var": "people"}, {"===": [{"var": "main"}, true]}]}, {"+": [{"var": "accumulator"}, 1]}, 0]}, 2]}]}"#,
      #"count(sift(list(at(v, "people")), ($p) => (bool(at($p, "main"))))) >= 2"#),
    Row(
      #"size(tags) == 0"#,
      #"{"and": [{"!==": [{"var": "tags"}, null]}, {"==": [{"reduce": [{"var": "tags"}, {"+": [{"var": "accumulator"}, 1]}, 0]}, 0]}]}"#,
      #"eq(count(list(at(v, "tags"))), 0) === true"#),
    Row(
      #"tags.map(t, size(t)).exists(n, n > 2)"#,
      nil,
      #"some(project(list(at(v, "tags")), ($t) => (len(str($t)))), ($n) => (int($n) > 2))"#,
      rule: #"tags.map(t, size(t))"#),
    Row(
      #"size(name) > 0"#,
      #"{"and": [{"!==": [{"var": "name"}, null]}, {"!==": [{"var": "name"}, ""]}]}"#,
      #"len(str(at(v, "name"))) > 0"#),
    Row(
      #"size(name) >= 3"#,
      nil,
      #"len(str(at(v, "name"))) >= 3"#,
      rule: #"size(name)"#),
    Row(
      #"name.startsWith('ab')"#,
      #"{"and": [{"!==": [{"var": "name"}, null]}, {"===": [{"substr": [{"var": "name"}, 0, 2]}, "ab"]}]}"#,
      #"lift((a, b) => a.startsWith(b), str(at(v, "name")), "ab") === true"#),
    Row(
      #"name.endsWith('ab')"#,
      #"{"and": [{"!==": [{"var": "name"}, null]}, {"===": [{"substr": [{"var": "name"}, -2]}, "ab"]}]}"#,
      #"lift((a, b) => a.endsWith(b), str(at(v, "name")), "ab") === true"#),
    Row(
      #"name.contains('ab')"#,
      #"{"and": [{"!==": [{"var": "name"}, null]}, {"in": ["ab", {"var": "name"}]}]}"#,
      #"lift((a, b) => a.includes(b), str(at(v, "name")), "ab") === true"#),
    Row(
      #"name.matches('^08')"#,
      #"{"and": [{"!==": [{"var": "name"}, null]}, {"===": [{"substr": [{"var": "name"}, 0, 2]}, "08"]}]}"#,
      #"lift((a) => /^08/u.test(a), str(at(v, "name"))) === true"#),
    Row(
      #"name.matches('^[0-9]{2}(?i:a)\\.$')"#,
      nil,
      #"lift((a) => /^[0-9]{2}[Aa]\u{2e}$/u.test(a), str(at(v, "name"))) === true"#,
      rule: #"'^[0-9]{2}(?i:a)\\.$'"#),
    Row(
      #"name.matches('(a+)+')"#,
      nil,
      nil,
      rule: #"'(a+)+'"#,
      function: #"'(a+)+'"#),
    Row(
      #"name.matches(name)"#,
      nil,
      nil,
      rule: #"name"#,
      function: #"name"#),
    Row(
      #"age + 1 > 2"#,
      #"{"and": [{"!==": [{"var": "age"}, null]}, {">": [{"+": [{"var": "age"}, 1]}, 2]}]}"#,
      #"i64("+", int(at(v, "age")), 1) > 2"#),
    Row(
      #"age * 2 > 6"#,
      nil,
      #"i64("*", int(at(v, "age")), 2) > 6"#,
      rule: #"age * 2"#),
    Row(
      #"price / 2.0 > 1.0"#,
      nil,
      #"lt(1.0, lift((a, b) => a / b, num(at(v, "price")), 2.0)) === true"#,
      rule: #"price / 2.0"#),
    Row(
      #"name + 'b' == 'ab'"#,
      nil,
      #"eq(lift((a, b) => a + b, str(at(v, "name")), "b"), "ab") === true"#,
      rule: #"name + 'b'"#),
    Row(
      #"nums[0] == 1"#,
      nil,
      #"eq(int(item(list(at(v, "nums")), 0)), 1) === true"#,
      rule: #"nums[0]"#),
    Row(
      #"people[0].age == 1"#,
      nil,
      #"eq(int(at(item(list(at(v, "people")), 0), "age")), 1) === true"#,
      rule: #"people[0].age"#),
    Row(
      #"cel.bind(n, age + 1, n > 2 && n < 9)"#,
      #"{"and": [{"!==": [{"var": "age"}, null]}, {">": [{"+": [{"var": "age"}, 1]}, 2]}, {"<": [{"+": [{"var": "age"}, 1]}, 9]}]}"#,
      #"(($n) => (($n > 2 && $n < 9)))(i64("+", int(at(v, "age")), 1))"#),
    Row(
      #"normalize(name) == 'a'"#,
      nil,
      #"eq(normal(str(at(v, "name"))), "a") === true"#,
      rule: #"normalize(name)"#),
    Row(
      #"name.upperAscii() == 'A'"#,
      nil,
      #"eq(lift((a) => a.replace(/[a-z]/g, (x) => x.toUpperCase()), str(at(v, "name"))), "A") === true"#,
      rule: #"name.upperAscii()"#),
    Row(
      #"string(age) == '1'"#,
      nil,
      #"eq(lift(String, int(at(v, "age"))), "1") === true"#,
      rule: #"string(age)"#),
    Row(
      #"double(age) > price"#,
      nil,
      #"lt(num(at(v, "price")), lift(Number, int(at(v, "age")))) === true"#,
      rule: #"double(age)"#),
    Row(
      #"x == 1"#,
      nil,
      #"eq(at(v, "x"), 1) === true"#,
      rule: #"x"#),
    Row(
      #"x > 'a'"#,
      nil,
      #"lt("a", at(v, "x")) === true"#,
      rule: #"x"#),
    Row(
      #"x"#,
      nil,
      #"at(v, "x") === true"#,
      rule: #"x"#),
    Row(
      #"at < timestamp('2025-07-01T00:00:00Z')"#,
      nil,
      nil,
      rule: #"at < timestamp('2025-07-01T00:00:00Z')"#,
      function: #"at"#),
    Row(
      #"workingDays(born, today()) > 3"#,
      nil,
      nil,
      rule: #"workingDays(born, today())"#,
      function: #"workingDays(born, today())"#),
    Row(
      #"name.trim() == 'a'"#,
      nil,
      nil,
      rule: #"name.trim()"#,
      function: #"name.trim()"#),
    Row(
      #"scores.?a.orValue(1) > 1"#,
      nil,
      nil,
      rule: #"scores.?a.orValue(1)"#,
      function: #"scores.?a.orValue(1)"#),
    Row(
      #"{'a': 1}.a == age"#,
      nil,
      nil,
      rule: #"{'a': 1}.a"#,
      function: #"{'a': 1}"#),
    Row(
      #"b'a' == b'b'"#,
      nil,
      nil,
      rule: #"b'a' == b'b'"#,
      function: #"b'a'"#),
    Row(
      #"age"#,
      nil,
      nil,
      rule: #"age"#,
      function: #"age"#),
    Row(
      #"age > '1'"#,
      nil,
      nil,
      rule: #"'1'"#,
      function: #"'1'"#),
  ]
}
