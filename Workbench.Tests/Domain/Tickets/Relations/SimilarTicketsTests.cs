using FluentAssertions;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Relations;
using Xunit;

namespace Workbench.Tests.Domain.Tickets.Relations;

public sealed class SimilarTicketsTests
{
    [Theory]
    [InlineData("Banner is cut off on phones", "The banner on phones", true)]
    [InlineData("Banner is cut off", "BANNER", true)]
    [InlineData("Banner is cut off on phones", "Banner for the summer sale", false)]
    [InlineData("Cut off", "Cut off", false)]
    [InlineData("Ändra texten i kassan", "ändra priset i KASSAN", true)]
    public void Subjects_are_similar_by_two_shared_words_or_the_only_one(
        string one,
        string other,
        bool similar
    ) =>
        SimilarTickets
            .Find(
                Create(1, one),
                [Create(2, other), Create(1, one), Create(3, one) with { CustomerId = 9 }]
            )
            .Select(t => t.Number)
            .Should()
            .Equal(similar ? [2] : []);

    private static Ticket Create(int number, string subject) =>
        new(
            number,
            1,
            TicketKind.Change,
            subject,
            new(2026, 11, 2, 8, 0, 0, DateTimeKind.Utc),
            TicketState.Queued,
            SizeClass.Small,
            null,
            FundingMode.ServiceHours,
            null,
            null,
            0,
            0,
            0,
            null,
            0,
            null,
            1,
            1
        );
}
