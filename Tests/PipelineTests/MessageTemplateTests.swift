import Testing

@testable import Pipeline

/// What of a message is replaced, and what stays.
@Suite struct MessageTemplateTests {
  @Test(arguments: [
    ("", ""), ("no digits", "no digits"), ("12", "<number>"), ("a12 12b 1_2", "a12 12b 1_2"),
    ("uid=0 euid=0", "uid=<number> euid=<number>"),
    ("-5 +5 1.5", "-<number> +<number> <number>.<number>"),
    ("at 06:55:46", "at <number>:<number>:<number>"), ("port 38926 ssh2", "port <number> ssh2"),
    ("sshd[24200]:", "sshd[<number>]:"), ("ä1 1ä é", "ä1 1ä é"), ("٣ ３", "٣ ３"),
    ("10.0.0.1", "<address>"), ("[10.0.0.1]:22", "[<address>]:<number>"),
    ("from 255.255.255.255,", "from <address>,"),
    ("256.0.0.1", "<number>.<number>.<number>.<number>"),
    ("1.2.3", "<number>.<number>.<number>"),
    ("1.2.3.4.5", "<number>.<number>.<number>.<number>.<number>"),
    ("end 1.2.3.4.", "end <address>."), ("1.2.3.4.example.com", "<address>.example.com"),
    ("1.2.3.4x", "<number>.<number>.<number>.4x"), ("x1.2.3.4", "x1.<number>.<number>.<number>"),
    ("1.2.3.0004", "<number>.<number>.<number>.<number>"),
    ("0x1F 0x 0xg", "<hex> 0x 0xg"), ("deadbeef deadbee1 dead1", "deadbeef <hex> dead1"),
    ("12345678", "<number>"), ("a  b 1 ", "a  b <number> "), ("<number> 1", "<number> <number>"),
    ("\u{1B}[31m1", "\u{1B}[31m1"),
  ])
  func `numbers and addresses are replaced where no letter touches them`(
    message: String, template: String
  ) {
    #expect(messageTemplate(message) == template)
  }

  @Test(arguments: [
    ("Invalid user bob from", "Invalid user <word> from"), ("user 1234", "user <word>"),
    ("user  0101 from", "user  <word> from"), ("user", "user"), ("user ", "user "),
    ("user user bob", "user <word> bob"), ("users bob", "users bob"), ("user=root", "user=root"),
    ("for user x", "for <word> x"),
  ])
  func `the word after a chosen one is replaced, whatever it is`(message: String, template: String)
  {
    let words = Set(["user", "for"].map(ExactText.init))
    #expect(messageTemplate(message, maskingAfter: words) == template)
  }

  @Test(arguments: [
    ("from 10.0.0.1 to 10.0.0.2", "10.0.0.1"), ("[173.234.31.186] failed", "173.234.31.186"),
    ("1.2.3 then 4.5.6.7", "4.5.6.7"), ("999.1.1.1", nil), ("", nil), ("1.2.3.4.5", nil),
    ("v1.2.3.4", nil), ("::1", nil),
  ])
  func `the first address of a message is found`(message: String, address: String?) {
    #expect(firstAddress(in: message) == address)
  }

  @Test func `a long message takes time as it grows`() {
    let numbers = String(repeating: "1.", count: 200_000)
    #expect(messageTemplate(numbers) == String(repeating: "<number>.", count: 200_000))
  }
}
