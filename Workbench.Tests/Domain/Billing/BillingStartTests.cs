using FluentAssertions;
using Workbench.Domain;
using Workbench.Domain.Billing;
using Workbench.Domain.Funding.Choices;
using Workbench.Domain.Tickets.Escalations;
using Xunit;
using static Workbench.Tests.Domain.SampleData;

namespace Workbench.Tests.Domain.Billing;

public sealed class BillingStartTests
{
    [Theory]
    [InlineData("", null, null, true)]
    [InlineData("", "2026-11-15", "2026-11-16", false)]
    [InlineData("", "2026-11-30", "2026-12-01", false)]
    [InlineData("All", "2026-11-15", null, true)]
    [InlineData("2026-09", "2026-11-15", "2026-09-01", true)]
    [InlineData("2026-09-12", "2026-11-15", "2026-09-12", true)]
    [InlineData("2026-09", null, "2026-09-01", true)]
    public void Imported_history_is_left_out_until_somebody_decides(
        string choice,
        string? importedUntil,
        string? firstDay,
        bool isSettled
    )
    {
        var start = BillingStart.Decide(
            BillingStartChoice.Parse(choice)!,
            importedUntil is null ? null : Day(importedUntil)
        );

        (start.FirstDay, start.IsSettled)
            .Should()
            .Be((firstDay is null ? (DateOnly?)null : Day(firstDay), isSettled));
        start.IsBefore(BillingMonth.Parse("2026-08")!.Value).Should().Be(firstDay is not null);
    }

    [Theory]
    [InlineData("", "2026-10", true, true)]
    [InlineData("", "2026-11", false, true)]
    [InlineData("", "2026-12", false, false)]
    [InlineData("2026-12", "2026-11", true, false)]
    public void The_month_of_an_import_is_billed_from_the_day_after_it(
        string choice,
        string month,
        bool isBefore,
        bool isUndecided
    )
    {
        var start = BillingStart.Decide(BillingStartChoice.Parse(choice)!, Day("2026-11-15"));
        var of = BillingMonth.Parse(month)!.Value;

        (start.IsBefore(of), start.IsUndecided(of)).Should().Be((isBefore, isUndecided));
    }

    [Theory]
    [InlineData("all", "All")]
    [InlineData(" 2026-12 ", "2026-12")]
    [InlineData(" 2026-12-16 ", "2026-12-16")]
    [InlineData("", "")]
    [InlineData("December", null)]
    [InlineData("2026-12-32", null)]
    [InlineData("2026-13", null)]
    public void A_choice_is_a_month_a_day_everything_or_nothing(string text, string? choice) =>
        BillingStartChoice.Parse(text)?.ToString().Should().Be(choice);

    [Fact]
    public void The_reference_is_that_of_the_latest_choice_of_the_rate_else_of_the_accepted_offer()
    {
        var ticket = new BillableTicket(SampleTicket, [], []);
        var choices = new[]
        {
            Choice(1, 109_000, "PO-1"),
            Choice(2, 109_000, "PO-2"),
            Choice(3, 109_000, ""),
            Choice(4, null, "PO-4"),
        };
        var answers = new[] { Answer(1, true, "PO-7"), Answer(2, false, "PO-8") };

        ticket.Reference.Should().BeEmpty();
        (ticket with { Answers = answers }).Reference.Should().Be("PO-7");
        (ticket with { Answers = answers, Choices = choices }).Reference.Should().Be("PO-2");
    }

    private static FundingChoice Choice(int no, long? rate, string reference) =>
        new(
            1,
            no,
            rate is null ? FundingChoiceKind.RefillCard : FundingChoiceKind.HourlyRate,
            "Eva",
            Day("2026-06-01"),
            ContactChannel.Phone,
            Now,
            1,
            "Anna",
            null,
            null,
            rate
        )
        {
            Reference = reference,
        };

    private static OfferAnswer Answer(int no, bool isAccepted, string reference) =>
        new(
            1,
            no,
            1,
            Now,
            "Anna",
            isAccepted,
            "Eva",
            Day("2026-06-01"),
            ContactChannel.Phone,
            reference,
            ""
        );
}
