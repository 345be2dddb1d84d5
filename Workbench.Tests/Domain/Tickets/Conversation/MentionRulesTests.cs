using FluentAssertions;
using Workbench.Domain.Tickets.Conversation;
using Xunit;

namespace Workbench.Tests.Domain.Tickets.Conversation;

public sealed class MentionRulesTests
{
    private static readonly MentionablePerson[] People =
    [
        new(1, "Anna"),
        new(2, "Anna Berg"),
        new(3, "Åsa"),
        new(4, "Åsa"),
    ];

    [Theory]
    [InlineData("@Anna, look", 1)]
    [InlineData("look @anna berg!", 2)]
    [InlineData("@Anna Bergström", 1)]
    [InlineData("@Åsa and (@Anna)", 3, 4, 1)]
    [InlineData("@Anna @Anna", 1)]
    [InlineData("post@Anna, @Annab, Anna, @ Anna")]
    [InlineData("@")]
    [InlineData("")]
    public void A_note_mentions_whole_names_after_the_sign(string text, params int[] ids) =>
        MentionRules.Find(text, People).Should().Equal(ids);
}
