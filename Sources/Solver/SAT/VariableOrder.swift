/// Unassigned variables by activity: a binary heap that knows where each variable stands.
struct VariableOrder {
  private var heap: [Int32] = []
  /// -1 for a variable that is not in the heap.
  private var places: [Int32] = []
  private var activities: [Double] = []
  private var increment = 1.0
  /// By variable; what is not eligible never enters the heap.
  private var isEligible: [Bool] = []
  private var eligible: [Int]?
  private static let decay = 0.95
  private static let largest = 1e100

  mutating func add() {
    places.append(-1)
    activities.append(0)
    isEligible.append(eligible == nil)
    insert(places.count - 1)
  }

  mutating func insert(_ variable: Int) {
    guard places[variable] < 0, isEligible[variable] else { return }
    places[variable] = Int32(heap.count)
    heap.append(Int32(variable))
    rise(heap.count - 1)
  }

  /// Leaves only some variables to choose from; nil for all.
  mutating func restrict(to variables: [Int]?) {
    // Of the same ones those that left the heap have a value, or came back when they lost it.
    guard variables != eligible else { return }
    for variable in heap { places[Int(variable)] = -1 }
    heap.removeAll(keepingCapacity: true)
    if let eligible {
      for variable in eligible { isEligible[variable] = false }
    } else {
      for variable in isEligible.indices { isEligible[variable] = false }
    }
    eligible = variables
    for variable in variables ?? Array(isEligible.indices) {
      isEligible[variable] = true
      insert(variable)
    }
  }

  /// The most active variable, which leaves the heap; of equals the one made first.
  mutating func popFirst() -> Int? {
    guard let first = heap.first else { return nil }
    places[Int(first)] = -1
    let last = heap.removeLast()
    if !heap.isEmpty {
      heap[0] = last
      places[Int(last)] = 0
      sink(0)
    }
    return Int(first)
  }

  /// Counts a variable's part in a conflict.
  mutating func bump(_ variable: Int) {
    activities[variable] += increment
    if activities[variable] > Self.largest {
      for index in activities.indices { activities[index] /= Self.largest }
      increment /= Self.largest
    }
    let place = places[variable]
    if place >= 0 { rise(Int(place)) }
  }

  mutating func decay() { increment /= Self.decay }

  private func precedes(_ a: Int32, _ b: Int32) -> Bool {
    let (x, y) = (activities[Int(a)], activities[Int(b)])
    return x > y || (x == y && a < b)
  }

  private mutating func rise(_ start: Int) {
    var place = start
    let variable = heap[place]
    while place > 0 {
      let parent = (place - 1) >> 1
      guard precedes(variable, heap[parent]) else { break }
      heap[place] = heap[parent]
      places[Int(heap[place])] = Int32(place)
      place = parent
    }
    heap[place] = variable
    places[Int(variable)] = Int32(place)
  }

  private mutating func sink(_ start: Int) {
    var place = start
    let variable = heap[place]
    while true {
      var child = 2 * place + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, precedes(heap[child + 1], heap[child]) { child += 1 }
      guard precedes(heap[child], variable) else { break }
      heap[place] = heap[child]
      places[Int(heap[place])] = Int32(place)
      place = child
    }
    heap[place] = variable
    places[Int(variable)] = Int32(place)
  }
}
