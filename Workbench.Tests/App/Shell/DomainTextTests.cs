using FluentAssertions;
using Workbench.App.Features.Accounts.People;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Shell;

public sealed class DomainTextTests
{
    [Fact]
    public void Every_size_has_a_text() =>
        ShouldAllHaveTexts<SizeClass>(s => DomainText.For(s), same: true);

    [Fact]
    public void Every_state_has_a_text() => ShouldAllHaveTexts<TicketState>(DomainText.For);

    [Fact]
    public void Every_kind_has_a_text() => ShouldAllHaveTexts<TicketKind>(DomainText.For);

    [Fact]
    public void Every_activity_has_a_text() => ShouldAllHaveTexts<Activity>(DomainText.For);

    [Fact]
    public void Every_funding_mode_has_a_text() => ShouldAllHaveTexts<FundingMode>(DomainText.For);

    [Fact]
    public void Every_bug_class_has_a_text() => ShouldAllHaveTexts<BugClass>(DomainText.For);

    [Fact]
    public void Every_checklist_item_has_a_text() =>
        ShouldAllHaveTexts<IntakeItems>(
            i => i == IntakeItems.None ? "none" : DomainText.For(i),
            same: true
        );

    [Fact]
    [Rule("K5")]
    public void Several_items_are_joined_into_a_sentence() =>
        CultureRunner
            .Run(
                Languages.English,
                () => DomainText.JoinInSentence(IntakeItems.Url | IntakeItems.Steps)
            )
            .Should()
            .Be("steps to reproduce, page address");

    [Fact]
    public void Every_role_has_a_text()
    {
        RoleList.All.Should().HaveCount(Enum.GetValues<Roles>().Length - 1);
        foreach (var language in Languages.All)
        {
            var words = RoleList
                .All.Select(r => CultureRunner.Run(language, () => RoleList.Name(r)))
                .ToList();
            words.Should().OnlyHaveUniqueItems().And.NotContain(string.Empty);
        }
    }

    [Fact]
    public void A_missing_size_has_a_text() =>
        CultureRunner
            .Run(Languages.English, () => DomainText.For((SizeClass?)null))
            .Should()
            .Be("not triaged");

    /// <param name="same">Whether both languages may have the same text, as for hours.</param>
    private static void ShouldAllHaveTexts<T>(Func<T, string> text, bool same = false)
        where T : struct, Enum
    {
        var english = In(Languages.English);
        var swedish = In(Languages.Swedish);

        english
            .Should()
            .HaveCountGreaterThan(1)
            .And.OnlyHaveUniqueItems()
            .And.NotContain(string.Empty);
        swedish.Should().OnlyHaveUniqueItems().And.NotContain(string.Empty);
        if (!same)
        {
            swedish.Should().NotBeEquivalentTo(english, "each language has its own texts");
        }

        List<string> In(string language) =>
            [
                .. Enum.GetValues<T>()
                    .Select(value => CultureRunner.Run(language, () => text(value))),
            ];
    }
}
