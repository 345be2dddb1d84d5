using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Tickets.SavedReplies;
using Xunit;

namespace Workbench.Tests.Domain.Tickets.SavedReplies;

public sealed class ReplyPlaceholdersTests
{
    private static readonly ReplyFacts Facts = new("Kim", 12, "{number} of banners", "Anna");

    [Theory]
    [InlineData(
        "Hej {kontakt}, {NUMMER}: {ämne}. {tekniker}",
        "Hej Kim, 12: {number} of banners. Anna"
    )]
    [InlineData("Hello {contact}, { number }. {technician}", "Hello Kim, 12. Anna")]
    [InlineData("No {unknown} and { and {} and }", "No {unknown} and { and {} and }")]
    [InlineData("{{number}}", "{12}")]
    [InlineData("", "")]
    public void Known_placeholders_are_filled_in_once(string text, string filled) =>
        ReplyPlaceholders.Fill(text, Facts).Should().Be(filled);

    [Theory]
    [InlineData("Hej {kund}", "kund")]
    [InlineData("{number} {Name}", "Name")]
    [InlineData("a { b", null)]
    [InlineData("{contact} {kontakt}", null)]
    public void An_unknown_placeholder_is_named(string text, string? unknown) =>
        ReplyPlaceholders
            .Check(text)
            .Should()
            .BeEquivalentTo(
                unknown is null ? null : Refusal.Because(RefusalCode.PlaceholderUnknown, unknown)
            );

    [Fact]
    public void A_reply_in_one_language_serves_both() =>
        SavedReply
            .Create(1, " Thanks ", "Tack", "")
            .Match(r => (r.Name, r.TextIn(swedish: false)), _ => default)
            .Should()
            .Be(("Thanks", "Tack"));
}
