/// Functions that a translation brings along; `undefined` is an error of CEL in all of them.
enum JavaScriptHelper: String, CaseIterable {
  case at, has, bool, int, uint, num, str, list, obj, keys, date
  case arr, order, eq, lt, le, isIn, keyIn, before, sameDay, dayIn, age
  case not, and, or, pick, all, some, all3, some3, one, sift, project, item
  case len, count, lift, calc, i64, u64, normal

  /// Those the source of this one calls.
  var needs: [JavaScriptHelper] {
    switch self {
    case .isIn: [.eq]
    case .lt, .le: [.order]
    case .dayIn: [.sameDay]
    case .i64, .u64: [.calc]
    default: []
    }
  }

  var source: String {
    switch self {
    case .at, .has, .bool, .int, .uint, .num, .str, .list, .obj, .keys, .date: ofReading
    case .arr, .order, .eq, .lt, .le, .isIn, .keyIn, .before, .sameDay, .dayIn, .age: ofComparison
    case .not, .and, .or, .pick, .all, .some, .all3, .some3, .one, .sift, .project, .item: ofLogic
    case .len, .count, .lift, .calc, .i64, .u64, .normal: ofComputation
    }
  }

  /// What data holds, as the declared type; own members only, so that no prototype answers.
  private var ofReading: String {
    switch self {
    case .at:
      """
      const at = (o, ...ks) => {
        for (const k of ks) {
          if (o === null || typeof o !== "object" || Array.isArray(o)) return undefined;
          if (typeof k !== "string" || !Object.hasOwn(o, k)) return undefined;
          o = o[k];
        }
        return o;
      };
      """
    case .has:
      """
      const has = (o, k) =>
        o === null || typeof o !== "object" || Array.isArray(o) ? undefined : Object.hasOwn(o, k);
      """
    case .bool: #"const bool = (x) => (typeof x === "boolean" ? x : undefined);"#
    case .int:
      """
      const int = (x) => (Number.isSafeInteger(x) || typeof x === "bigint" ? x : undefined);
      """
    case .uint:
      """
      const uint = (x) =>
        (Number.isSafeInteger(x) || typeof x === "bigint") && x >= 0 ? x : undefined;
      """
    case .num: #"const num = (x) => (typeof x === "number" ? x : undefined);"#
    case .str: #"const str = (x) => (typeof x === "string" ? x : undefined);"#
    case .list: "const list = (x) => (Array.isArray(x) ? x : undefined);"
    case .obj:
      """
      const obj = (x) =>
        x !== null && typeof x === "object" && !Array.isArray(x) ? x : undefined;
      """
    case .keys: "const keys = (o) => (o === undefined ? undefined : Object.keys(o));"
    // The days a date can mean, its first and last as numbers YYYYMMDD.
    default:
      #"""
      const date = (x) => {
        const m = typeof x === "string" ? /^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/.exec(x) : null;
        if (m === null) return undefined;
        const y = Number(m[1]), a = Number(m[2] ?? 1), b = Number(m[2] ?? 12);
        if (y < 1 || a < 1 || a > 12) return undefined;
        const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
        const last = b === 2 ? (leap ? 29 : 28) : b === 4 || b === 6 || b === 9 || b === 11 ? 30 : 31;
        const c = Number(m[3] ?? 1), d = Number(m[3] ?? last);
        if (c < 1 || d > last) return undefined;
        return { lo: y * 10000 + a * 100 + c, hi: y * 10000 + b * 100 + d };
      };
      """#
    }
  }

  private var ofComparison: String {
    switch self {
    case .arr: "const arr = (...xs) => (xs.includes(undefined) ? undefined : xs);"
    // By code points: UTF-16 puts those beyond U+FFFF before U+E000.
    case .order:
      #"""
      const order = (a, b) => {
        const number = (x) => typeof x === "number" || typeof x === "bigint";
        if (number(a) && number(b)) {
          if (typeof a !== typeof b) { a = Number(a); b = Number(b); }
          return a < b ? -1 : a > b ? 1 : a == b ? 0 : NaN;
        }
        if (typeof a !== typeof b) return undefined;
        if (typeof a === "boolean") return Number(a) - Number(b);
        if (typeof a !== "string") return undefined;
        const n = Math.min(a.length, b.length);
        for (let i = 0; i < n; i++) {
          let x = a.charCodeAt(i), y = b.charCodeAt(i);
          if (x === y) continue;
          if (x >= 0xd800 && y >= 0xd800) {
            x = x >= 0xe000 ? x - 0x800 : x + 0x2000;
            y = y >= 0xe000 ? y - 0x800 : y + 0x2000;
          }
          return x - y;
        }
        return a.length - b.length;
      };
      """#
    case .eq:
      #"""
      const eq = (a, b) => {
        if (a === undefined || b === undefined) return undefined;
        if (typeof a !== typeof b) {
          const number = (x) => typeof x === "number" || typeof x === "bigint";
          return number(a) && number(b) && Number(a) === Number(b);
        }
        if (a === null || b === null || typeof a !== "object") return a === b;
        if (Array.isArray(a) !== Array.isArray(b)) return false;
        const ks = Object.keys(a);
        return ks.length === Object.keys(b).length &&
          ks.every((k) => Object.hasOwn(b, k) && eq(a[k], b[k]));
      };
      """#
    case .lt:
      """
      const lt = (a, b) => {
        const c = order(a, b);
        return c === undefined ? undefined : c < 0;
      };
      """
    case .le:
      """
      const le = (a, b) => {
        const c = order(a, b);
        return c === undefined ? undefined : c <= 0;
      };
      """
    case .isIn:
      """
      const isIn = (x, l) =>
        x === undefined || l === undefined ? undefined : l.some((y) => eq(y, x));
      """
    case .keyIn:
      """
      const keyIn = (k, o) =>
        k === undefined || o === undefined ? undefined : Object.hasOwn(o, k);
      """
    case .before:
      """
      const before = (a, b) =>
        a === undefined || b === undefined ? undefined
          : a.hi < b.lo ? true : a.lo >= b.hi ? false : undefined;
      """
    case .sameDay:
      """
      const sameDay = (a, b) =>
        a === undefined || b === undefined ? undefined
          : a.hi < b.lo || b.hi < a.lo ? false
          : a.lo === a.hi && b.lo === b.hi ? true : undefined;
      """
    case .dayIn:
      """
      const dayIn = (x, l) => {
        if (x === undefined || l === undefined || l.includes(undefined)) return undefined;
        const found = l.map((y) => sameDay(y, x));
        return found.includes(true) ? true : found.includes(undefined) ? undefined : false;
      };
      """
    default:
      """
      const age = (b, on) => {
        if (b === undefined || on === undefined) return undefined;
        const years = (x, y) =>
          Math.floor(y / 10000) - Math.floor(x / 10000) - (y % 10000 < x % 10000 ? 1 : 0);
        const n = years(b.lo, on.hi);
        return years(b.hi, on.lo) === n ? n : undefined;
      };
      """
    }
  }

  private var ofLogic: String {
    switch self {
    case .not: "const not = (a) => (a === undefined ? undefined : !a);"
    case .and:
      """
      const and = (...xs) =>
        xs.includes(false) ? false : xs.includes(undefined) ? undefined : true;
      """
    case .or:
      """
      const or = (...xs) => (xs.includes(true) ? true : xs.includes(undefined) ? undefined : false);
      """
    case .pick: "const pick = (c, a, b) => (c === true ? a() : c === false ? b() : undefined);"
    case .all: "const all = (l, p) => l !== undefined && l.every((x, i) => p(x, i));"
    case .some: "const some = (l, p) => l !== undefined && l.some((x, i) => p(x, i));"
    case .all3:
      """
      const all3 = (l, p) => {
        if (l === undefined) return undefined;
        const found = l.map((x, i) => p(x, i));
        return found.includes(false) ? false : found.includes(undefined) ? undefined : true;
      };
      """
    case .some3:
      """
      const some3 = (l, p) => {
        if (l === undefined) return undefined;
        const found = l.map((x, i) => p(x, i));
        return found.includes(true) ? true : found.includes(undefined) ? undefined : false;
      };
      """
    case .one:
      """
      const one = (l, p) => {
        if (l === undefined) return undefined;
        const found = l.map((x, i) => p(x, i));
        return found.includes(undefined) ? undefined : found.filter((x) => x).length === 1;
      };
      """
    case .sift:
      """
      const sift = (l, p) => {
        if (l === undefined) return undefined;
        const found = l.map((x, i) => p(x, i));
        return found.includes(undefined) ? undefined : l.filter((x, i) => found[i]);
      };
      """
    case .project:
      """
      const project = (l, f) => {
        if (l === undefined) return undefined;
        const found = l.map((x, i) => f(x, i));
        return found.includes(undefined) ? undefined : found;
      };
      """
    default:
      """
      const item = (l, i) =>
        l === undefined || i === undefined || i < 0 || i >= l.length ? undefined : l[Number(i)];
      """
    }
  }

  private var ofComputation: String {
    switch self {
    case .len: "const len = (s) => (s === undefined ? undefined : [...s].length);"
    case .count: "const count = (l) => (l === undefined ? undefined : l.length);"
    case .lift: "const lift = (f, ...xs) => (xs.includes(undefined) ? undefined : f(...xs));"
    // Division cuts towards zero and a remainder has the sign of the dividend, as in CEL.
    case .calc:
      """
      const calc = (op, a, b, min, max) => {
        if (a === undefined || b === undefined) return undefined;
        a = BigInt(a);
        b = BigInt(b);
        if (b === 0n && (op === "/" || op === "%")) return undefined;
        if (op === "%" && a === min && b === -1n) return undefined;
        const r = op === "+" ? a + b : op === "-" ? a - b : op === "*" ? a * b
          : op === "/" ? a / b : a % b;
        return r < min || r > max ? undefined : r;
      };
      """
    case .i64:
      """
      const i64 = (op, a, b) => calc(op, a, b, -9223372036854775808n, 9223372036854775807n);
      """
    case .u64: "const u64 = (op, a, b) => calc(op, a, b, 0n, 18446744073709551615n);"
    default:
      #"""
      const normal = (s) =>
        s === undefined ? undefined
          : s.split(/[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/)
              .filter((x) => x !== "").join(" ").normalize("NFC");
      """#
    }
  }
}
