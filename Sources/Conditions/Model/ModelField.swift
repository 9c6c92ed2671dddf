public import CatalogModel
public import Diagnostics
public import Expressions

/// A thing of the catalog as house rules see it: an object with typed fields.
///
/// The list of fields is at once the declaration that rules are checked against, the values that
/// they are evaluated with and the reference in the manual, so the three cannot drift apart.
public protocol ModelObject: Sendable {
  /// camelCase; also the variable's name where a rule is about it.
  static var objectName: String { get }
  static var objectLabel: Bilingual { get }
  static var fields: [ModelField<Self>] { get }
}

/// One field of an object: its type, what it is called, and where its value comes from.
public struct ModelField<Subject: Sendable>: Sendable {
  /// nil where the catalog does not say; the field is absent then.
  public typealias Get = @Sendable (Subject, ModelReader) -> CELValue?

  public let name: String
  public let type: CELType
  public let label: Bilingual
  /// Made once, not for every object.
  let key: CELMap.Key
  let get: Get

  init(_ name: String, _ type: CELType, _ vi: String, _ en: String, _ get: @escaping Get) {
    self.name = name
    self.type = type
    label = Bilingual(vi: vi, en: en)
    key = .string(CELText(name))
    self.get = get
  }
}

extension ModelField {
  typealias Getter<Value> = @Sendable (Subject, ModelReader) -> Value?

  static func text(
    _ name: String, _ vi: String, _ en: String, _ get: @escaping Getter<String>
  ) -> ModelField {
    ModelField(name, .string, vi, en) { get($0, $1).map { .string($0) } }
  }

  static func texts(
    _ name: String, _ vi: String, _ en: String, _ get: @escaping Getter<[String]>
  ) -> ModelField {
    ModelField(name, .list(.string), vi, en) { get($0, $1).map { .list($0.map { .string($0) }) } }
  }

  static func code(
    _ name: String, _ list: ModelCodes, _ vi: String, _ en: String,
    _ get: @escaping Getter<String>
  ) -> ModelField {
    ModelField(name, list.type, vi, en) { get($0, $1).map { .string($0) } }
  }

  static func codes(
    _ name: String, _ list: ModelCodes, _ vi: String, _ en: String,
    _ get: @escaping Getter<[String]>
  ) -> ModelField {
    ModelField(name, .list(list.type), vi, en) { get($0, $1).map { .list($0.map { .string($0) }) } }
  }

  static func flag(
    _ name: String, _ vi: String, _ en: String, _ get: @escaping Getter<Bool>
  ) -> ModelField {
    ModelField(name, .bool, vi, en) { get($0, $1).map { .bool($0) } }
  }

  static func count(
    _ name: String, _ vi: String, _ en: String, _ get: @escaping Getter<Int>
  ) -> ModelField {
    ModelField(name, .int, vi, en) { get($0, $1).map { .int(Int64($0)) } }
  }

  static func number(
    _ name: String, _ vi: String, _ en: String, _ get: @escaping Getter<Double>
  ) -> ModelField {
    ModelField(name, .double, vi, en) { get($0, $1).map { .double($0) } }
  }

  static func day(
    _ name: String, _ vi: String, _ en: String, _ get: @escaping Getter<CalendarDate>
  ) -> ModelField {
    ModelField(name, .date, vi, en) {
      get($0, $1).flatMap { CELDate(dayNumber: Int($0.dayNumber)) }.map { .date($0) }
    }
  }

  static func object<Part: ModelObject>(
    _ name: String, _ vi: String, _ en: String, _ get: @escaping Getter<Part>
  ) -> ModelField {
    ModelField(name, .object(Part.objectName), vi, en) { subject, reader in
      get(subject, reader).map { reader.value(of: $0) }
    }
  }

  static func objects<Part: ModelObject>(
    _ name: String, _ vi: String, _ en: String, _ get: @escaping Getter<[Part]>
  ) -> ModelField {
    ModelField(name, .list(.object(Part.objectName)), vi, en) { subject, reader in
      get(subject, reader).map { .list($0.map { reader.value(of: $0) }) }
    }
  }
}

/// Makes objects with the fields that somebody reads, as of a day.
public struct ModelReader: Sendable {
  let facts: ModelFacts
  let day: CalendarDate
  private let fields: FieldsRead
  /// Numbers of the fields that are made, by the object's name: looked up once, not for every
  /// object.
  private let made: [String: [Int]]

  public init(_ facts: ModelFacts, on day: CalendarDate, reading fields: FieldsRead) {
    self.facts = facts
    self.day = day
    self.fields = fields
    made = Dictionary(
      ModelReference.objects.map { object in
        (object.name, object.fields.indices.filter { fields.contains(object.fields[$0].name) })
      }, uniquingKeysWith: { first, _ in first })
  }

  var catalog: Catalog { facts.catalog }
  func reads(_ field: String) -> Bool { fields.contains(field) }

  public func value<Subject: ModelObject>(of subject: Subject) -> CELValue {
    let fields = Subject.fields
    let numbers = made[Subject.objectName] ?? []
    var map = CELMap()
    map.reserveCapacity(numbers.count)
    for number in numbers {
      // Names of fields are unique, and every object is listed; tests hold them to it.
      if let value = fields[number].get(subject, self) {
        map.append(value, forNew: fields[number].key)
      }
    }
    return .map(map)
  }
}
