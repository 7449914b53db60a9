import Contact
import County
import CountyTesting
import Testing

@Suite("Channels, topics and reasons") struct ChannelTests {
  private struct Channels: Decodable { var channels: [Channel] }
  private struct Channel: Decodable { var id: ContactChannel, name: Text, remote: Bool, code: String }

  @Test("The code and the content agree on every channel's national mode and on what is remote")
  func national() throws {
    let channels = try ContentFolder.shipped.read(Channels.self, from: "channels.yaml").channels
    #expect(Set(channels.map(\.id)) == Set(ContactChannel.allCases))
    for channel in channels {
      #expect(channel.code == channel.id.national && channel.remote == channel.id.isRemote, "\(channel.id)")
      #expect(!channel.name.hasBlank)
    }
  }

  @Test("Every name is there in three languages") func names() {
    let names =
      ContactChannel.allCases.map(\.name) + Identity.allCases.map(\.name) + About.allCases.map(\.name)
      + Topic.allCases.map(\.name)
      + Branch.allCases.map(\.name) + RepeatReason.allCases.map(\.name) + ClosingReason.allCases.map(\.name)
    #expect(!names.contains { $0.hasBlank })
  }

  @Test("Knowing somebody more surely is more") func identity() {
    #expect(Identity.anonymous < .light && Identity.light < .strong && !(Identity.strong < .light))
  }

  @Test("All repeated contacts are failure demand but a new matter, each with a key of its own")
  func reasons() {
    #expect(RepeatReason.allCases.filter { !$0.isFailureDemand } == [.newMatter])
    #expect(RepeatReason.allCases.map(\.key) == ["1", "2", "3", "4", "5", "6"])
  }

  @Test("A walk-in is answered at once; a message answers when it is to the resident") func milestones() {
    func names(_ payload: any FactPayload) -> [String] { payload.milestones.map(\.name) }
    var contact = ContactReceived.example
    #expect(names(contact) == ["contact.received"])
    contact.channel = .walkin
    #expect(names(contact) == ["contact.received", "contact.answered"])
    #expect(names(MessageWritten(words: "x", toResident: true)) == ["contact.answered"])
    #expect(
      names(MessageWritten(words: "x", toResident: false)) == []
        && names(MatterClosed(reason: .helped)) == ["matter.closed"])
  }
}
