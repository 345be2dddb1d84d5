using FluentAssertions;
using Workbench.App.Shared.Search;
using Workbench.App.Storage.SearchIndex;
using Xunit;

namespace Workbench.Tests.Shared.Search;

/// <summary>The order of found tickets: by the part, then by how well a word matches, then the newest.</summary>
public sealed class TicketRelevanceTests
{
    [Theory]
    [InlineData("kassan", TicketParts.Subject, TicketParts.Description)]
    [InlineData("kassan", TicketParts.Description, TicketParts.Conversation)]
    [InlineData("kassan", TicketParts.Conversation, TicketParts.Notes)]
    [InlineData("kassan", TicketParts.Notes, TicketParts.Files)]
    [InlineData("kassan", TicketParts.Report, TicketParts.Conversation)]
    public void A_part_counts_more_than_the_next(
        string typed,
        TicketParts more,
        TicketParts less
    ) =>
        Score(typed, Document("Kassan", more))
            .Should()
            .BeGreaterThan(Score(typed, Document("Kassan", less)));

    [Fact]
    public void A_whole_word_counts_more_than_a_beginning_and_that_more_than_the_inside()
    {
        var scores = new[] { "kassa", "kassan", "snabbkassa", "kvitto" }
            .Select(w => Score("kassa", Document(w, TicketParts.Description)))
            .ToList();

        scores.Should().BeInDescendingOrder().And.OnlyHaveUniqueItems();
        scores[^1].Should().Be(0);
    }

    [Fact]
    public void The_customer_counts_less_than_the_subject_and_more_than_the_description()
    {
        var byCustomer = TicketRelevance
            .Rank(
                Document("", TicketParts.Subject),
                Terms("nord"),
                [
                    [7],
                ],
                TicketParts.All
            )
            .Score;

        byCustomer.Should().BeLessThan(Score("nord", Document("Nord", TicketParts.Subject)));
        byCustomer.Should().BeGreaterThan(Score("nord", Document("Nord", TicketParts.Description)));
    }

    [Theory]
    [InlineData("pris fel", "pris", "fel", "kvitto", TicketParts.Description)]
    [InlineData("pris kvitto", "pris", "fel", "kvitto", TicketParts.Conversation)]
    [InlineData("fel kvitto kassa", "pris", "fel", "kvitto kassa", TicketParts.Conversation)]
    [InlineData("pris", "pris", "pris", "pris", TicketParts.None)]
    public void Quoted_is_the_part_with_what_the_subject_lacks(
        string typed,
        string subject,
        string description,
        string conversation,
        TicketParts quoted
    )
    {
        var document = new TicketDocument(
            1,
            7,
            DocumentText.Create(subject),
            DocumentText.Create(description),
            "",
            DocumentText.Create(conversation),
            "",
            ""
        );
        var terms = Terms(typed);

        TicketRelevance
            .Rank(document, terms, [.. terms.Select(_ => Array.Empty<int>())], TicketParts.All)
            .Quote.Should()
            .Be(quoted);
    }

    [Fact]
    public void A_part_that_may_not_be_read_counts_nothing()
    {
        var notes = Document("hemligt", TicketParts.Notes);

        Score("hemligt", notes).Should().BePositive();
        TicketRelevance
            .Rank(
                notes,
                Terms("hemligt"),
                [
                    [],
                ],
                TicketParts.All & ~TicketParts.Notes
            )
            .Score.Should()
            .Be(0);
    }

    private static int Score(string typed, TicketDocument document) =>
        TicketRelevance
            .Rank(
                document,
                Terms(typed),
                [
                    [],
                ],
                TicketParts.All
            )
            .Score;

    private static IReadOnlyList<SearchText.Term> Terms(string typed) =>
        SearchText.Parse(typed)!.Terms;

    private static TicketDocument Document(string text, TicketParts part)
    {
        return new(
            1,
            7,
            Of(TicketParts.Subject),
            Of(TicketParts.Description),
            Of(TicketParts.Report),
            Of(TicketParts.Conversation),
            Of(TicketParts.Notes),
            Of(TicketParts.Files)
        );

        string Of(TicketParts other) => other == part ? DocumentText.Create(text) : "";
    }
}
