import Testing

@testable import Checks

@Suite struct PhoneNumbersTests {
  @Test(arguments: [
    "0207 3822 845", "(0207) 3822.845", "024.38253622 - 024.38253623", "+84 207 3822 845",
    "Bộ phận Một cửa: 0912 345 678 (giờ hành chính 7h30-11h30)", "1900 1234", "113",
    "0207.3822.845, phòng 101",
  ])
  func numbersThatCanBeCalled(_ text: String) { #expect(PhoneNumbers(text) == .valid) }

  @Test(arguments: ["Hỏi tại quầy", "", "phòng 12"])
  func textsWithoutNumber(_ text: String) { #expect(PhoneNumbers(text) == .none) }

  @Test(arguments: [
    ("0207 3822 84", "0207 3822 84"), ("0912345678, 09123456789", "09123456789"),
    ("3822845", "3822845"),
  ])
  func numbersOfWrongLength(_ text: String, _ number: String) {
    #expect(PhoneNumbers(text) == .invalid(number))
  }
}
