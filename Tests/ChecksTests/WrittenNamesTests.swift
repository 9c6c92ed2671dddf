import Testing

@testable import Checks

@Suite struct WrittenNamesTests {
  @Test func namesAreOneWhateverTheirCaseBlanksAndPlaceOfTones() {
    let name = SimilarName.key("Công bố lại hoạt động bến thủy nội địa")
    #expect(SimilarName.key("CÔNG BỐ  lại hoạt động bến thuỷ nội địa") == name)
    #expect(SimilarName.key("Công bố lại hoạt động bến thúy nội địa") != name)
  }
}
